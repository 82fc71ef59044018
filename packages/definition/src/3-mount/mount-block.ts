import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import type { Field } from '../model.ts';
import { locate, member, positionOf, positionOfName, textOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import { buildField, layer } from './mount-field.ts';
import type { Place } from './mount-field.ts';
import { fieldNodesIn, FIELDS_MAX } from './mounting.ts';
import type { Mounting } from './mounting.ts';
import { markFound, unfound } from './overrides.ts';
import type { Override } from './overrides.ts';

export interface BlockUse {
  readonly id: string;
  readonly key: string;
  readonly block: string;
  /** The field that uses it. */
  readonly node: JsonNode;
  /** What blocks around it override of that field. */
  readonly own: readonly JsonNode[];
  /** For what the block holds: the field's own `with`, then those of blocks around it. */
  readonly overrides: readonly Override[];
  readonly place: Place;
}

/** Mounts a block as a group: its properties, over them those of the field that uses it, over them overrides. */
export function mountBlock(use: BlockUse, mounting: Mounting): Field {
  const block = readBlock(use, mounting);
  if (!block) return incompleteGroup(use);
  mounting.mounts.push({ block: use.block, key: use.key });
  const properties = layer([withLabel(block), use.node, ...use.own]);
  const others = use.place.others || textOf(properties.all.get('about')) === 'others' ? { others: true as const } : {};
  const place = { key: use.key, overrides: use.overrides, blocks: [...use.place.blocks, use.block], ...others };
  const field = buildField({ id: use.id, key: use.key, node: use.node, properties, place, block: use.block }, mounting);
  reportUnknownPaths(use, block, mounting);
  return field;
}

/** A block has a title as a form has; where it is mounted, it is a group with a label. */
function withLabel(block: JsonNode): JsonNode {
  const title = block.members.get('title');
  return title ? { ...block, members: new Map([...block.members, ['label', title]]) } : block;
}

function readBlock(use: BlockUse, { blocks, report, language }: Mounting): JsonNode | undefined {
  const used = member(use.node, 'use') ?? use.node;
  if (use.place.blocks.includes(use.block)) {
    const path = [...use.place.blocks.slice(use.place.blocks.indexOf(use.block)), use.block].join(' → ');
    report(finding.blockCycle(positionOf(used), { block: use.block, path }));
    return undefined;
  }
  if (!blocks.names.includes(use.block)) {
    report(finding.unknownBlock(positionOf(used), { block: use.block, near: didYouMean(use.block, blocks.names) }));
    return undefined;
  }
  const block = blocks.read(use.block);
  const written = textOf(member(block, 'language'));
  if (written !== undefined && language !== undefined && written !== language) {
    report(finding.blockLanguage(positionOf(used), { block: use.block, blockLanguage: written, language }));
  }
  return block;
}

/** Rules may name what it holds without a second finding. */
function incompleteGroup(use: BlockUse): Field {
  markFound(use.overrides);
  const all = layer([use.node, ...use.own]).all;
  return {
    field: use.id,
    key: use.key,
    type: 'group',
    label: textOf(all.get('label')),
    when: textOf(all.get('when')),
    fields: [],
    block: use.block,
    incomplete: true,
    at: locate(use.node, all),
  };
}

function reportUnknownPaths(use: BlockUse, block: JsonNode, { report, blocks }: Mounting): void {
  const own = member(use.node, 'with');
  const unknown = unfound(use.overrides).filter((entry) => entry.object === own);
  if (unknown.length === 0) return;
  const known = pathsOf(block, blocks, [], { left: FIELDS_MAX });
  for (const { path, object } of unknown) {
    const slots = {
      property: 'with',
      name: path,
      where: `the block "${use.block}"`,
      near: didYouMean(path, known),
      known: known.join(', '),
    };
    report(finding.unknownField(positionOfName(object, path), slots));
  }
}

/** Paths of all fields in a block, those of inner blocks included. */
function pathsOf(
  node: JsonNode,
  blocks: Mounting['blocks'],
  within: readonly JsonNode[],
  budget: { left: number },
): readonly string[] {
  if (within.includes(node) || budget.left <= 0) return [];
  return fieldNodesIn(node).flatMap((field) => {
    const id = textOf(member(field, 'field'));
    const used = textOf(member(field, 'use'));
    if (id === undefined || budget.left-- <= 0) return [];
    const holder = used === undefined ? field : blocks.names.includes(used) ? blocks.read(used) : undefined;
    const inner = holder ? pathsOf(holder, blocks, [...within, node], budget) : [];
    return [id, ...inner.map((path) => `${id}.${path}`)];
  });
}

/** Keys of all texts of a block by itself, those of parts that it has switched off included. */
export function mountBlockTexts(block: string, blocks: Mounting['blocks']): ReadonlySet<string> {
  const root = blocks.read(block);
  if (!root) return new Set();
  const mounting: Mounting = {
    report: () => {},
    blocks,
    // The options of a code list have no texts of the block.
    codelists: { names: [], used: new Map(), read: () => undefined },
    texts: new Map(),
    mounts: [],
    dropped: [],
    language: undefined,
    budget: { left: FIELDS_MAX },
    whole: true,
  };
  const place = { key: '', overrides: [], blocks: [block] };
  buildField({ id: '', key: '', node: root, properties: layer([withLabel(root)]), place, block }, mounting);
  return new Set(mounting.texts.keys());
}
