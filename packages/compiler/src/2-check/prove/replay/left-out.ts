import { isNumberKind, scaledConstant, scaleOf } from '../../bounds.ts';
import type { FieldNode } from '../../form-tree.ts';
import { isConstantBound } from '../../rule-sites.ts';
import { writtenNumber, type Given } from './fragment.ts';
import { sampleTexts } from './texts.ts';

/** For each required question that was left open an answer that people would try, though it cannot be right. */
export function answersLeftOut(
  nodes: readonly FieldNode[],
  issues: readonly { readonly path: string; readonly code: string }[],
): Given[] {
  return issues.flatMap(({ path, code }) => {
    if (code !== 'required') return [];
    const steps = path.split('/').slice(1);
    const rows = steps.flatMap((step) => (/^[0-9]+$/u.test(step) ? [Number(step)] : []));
    const key = steps.filter((step) => !/^[0-9]+$/u.test(step)).join('.');
    const node = nodes.find(({ field }) => field.key === key);
    const answer = node === undefined ? undefined : likelyAnswer(node);
    return node === undefined || answer === undefined ? [] : [{ node, rows, answer }];
  });
}

function likelyAnswer(node: FieldNode): unknown {
  const { field, rule } = node;
  const [option] = field.options ?? [];
  const bound = (['max', 'min'] as const).find((property) => isConstantBound(node, property));
  switch (rule) {
    case 'choice':
      return option?.value;
    case 'choices':
      return option === undefined ? undefined : [option.value];
    case 'date':
      return bound === undefined ? '2026-01-01' : field[bound];
    case 'text': {
      const [text] = sampleTexts(
        { ...node, field: { ...field, pattern: undefined, minLength: undefined, maxLength: undefined } },
        0,
      );
      return text;
    }
    default: {
      if (!isNumberKind(rule)) return undefined;
      const scale = scaleOf(rule, field.scale);
      return writtenNumber(node, (bound === undefined ? undefined : scaledConstant(field[bound], scale)) ?? 10 ** scale);
    }
  }
}
