import type { Outline, OutlineAttachment, OutlineDeclaration, OutlineEntry, OutlineItem, OutlineSection } from '../outline.ts';
import { prefilled } from '../prefill/account.ts';
import { nodesOfStep } from '../relevance/relevance.ts';
import { childrenOf, fieldsOfRow, nodeOf, type FieldNode } from '../state/frame.ts';
import { rowTitle } from '../state/field-state.ts';
import { nodePath, rowPath } from '../state/paths.ts';
import type { Run } from '../state/run.ts';
import { display, label, printedText, scopeOfNode } from '../texts/texts.ts';
import { isFiles } from '../types/is-file.ts';

interface Printing {
  readonly run: Run;
  readonly attachments: OutlineAttachment[];
}

/** Everything that is shown, as labels and formatted texts. */
export function printOutline(run: Run): Outline {
  const { form, steps, declarations } = run.model;
  const printing: Printing = { run, attachments: [] };
  const scope = { frame: run.root, group: undefined };
  const sections = steps.flatMap((step): OutlineSection[] => {
    if (!run.visibleSteps[step.index]) return [];
    const items = printItems(printing, nodesOfStep(run, step));
    const title = printedText(run, `steps.${step.plan.step}.title`, scope) ?? { text: step.plan.step };
    return items.length > 0 ? [{ step: step.plan.step, title, items }] : [];
  });
  return {
    form: form.form,
    hash: form.hash,
    language: run.texts.language,
    title: printedText(run, 'title', scope) ?? { text: form.form },
    sections,
    declarations: declarations.flatMap((field) => printDeclaration(run, nodeOf(field, run.root))),
    attachments: printing.attachments,
    sample: run.setting.sample,
  };
}

function printItems(printing: Printing, nodes: readonly FieldNode[]): readonly OutlineItem[] {
  return nodes.flatMap((node) => (node.visible && node.field.plan.show !== false ? printItem(printing, node, nodes) : []));
}

function printItem(printing: Printing, node: FieldNode, beside: readonly FieldNode[]): readonly OutlineItem[] {
  const { run } = printing;
  const path = nodePath(node, 'place');
  const { printed } = node.field.type;
  if (printed === 'notice') return [{ kind: 'notice', path, text: label(run, node) }];
  if (printed === 'group') {
    const items = printItems(printing, childrenOf(node));
    return items.length > 0 ? [{ kind: 'group', path, label: label(run, node), items }] : [];
  }
  if (printed === 'list') {
    const rows = node.rows.map((row) => ({
      path: rowPath(row, 'place'),
      row: row.id,
      title: rowTitle(run, row),
      items: printItems(printing, fieldsOfRow(row)),
    }));
    return [{ kind: 'list', path, label: label(run, node), rows }];
  }
  const entry = {
    kind: 'entry' as const,
    path,
    label: label(run, node),
    lines: display(run, node),
    computed: node.field.plan.value !== undefined,
    ...accountOf(run, node),
  };
  attach(printing, node, path);
  if (!node.field.plan.signature) return [entry];
  const help = printedText(run, `${node.field.plan.key}.help`, scopeOfNode(node));
  const isMandate = beside.some((other) => other.visible && other.field.type.isAccount);
  return [{ ...entry, signature: true, ...(help ? { help } : {}), ...(isMandate ? { mandate: true } : {}) }];
}

/** Told where the answer is what the account says, and where a person said otherwise; not of what they just typed. */
function accountOf(run: Run, node: FieldNode): Pick<OutlineEntry, 'account'> {
  const said = prefilled(run, node);
  if (!said || !(said.same || said.corrected)) return {};
  const { from, trust, locked, correctable, corrected } = said;
  return { account: { from, trust, corrected, fixed: locked && !correctable } };
}

function attach({ run, attachments }: Printing, node: FieldNode, path: string): void {
  if (node.field.type.answer !== 'files' || !isFiles(node.value)) return;
  for (const { name, type, size, sha256 } of node.value)
    attachments.push({ path, label: label(run, node), name, type, size, sha256 });
}

/** What stands after the last step: declarations, and groups or notices around them. */
function printDeclaration(run: Run, node: FieldNode): readonly OutlineDeclaration[] {
  if (!node.visible) return [];
  const inner = childrenOf(node).flatMap((child) => printDeclaration(run, child));
  if (node.field.type.printed !== 'declaration') return inner;
  return [{ path: nodePath(node, 'place'), text: label(run, node), agreed: node.value === true }, ...inner];
}
