import type { Text } from '../compiled-form.ts';
import { localeOf, type Locale } from '../locales/locale.ts';
import type { Printed } from '../outline.ts';
import { isTexts } from '../types/choices.ts';
import { isFiles } from '../types/is-file.ts';
import { fieldType } from '../types/index.ts';
import type { DraftChange, Localized, ShownAnswer } from './migration.ts';
import { sentencesOf, type ChangeSentences } from './sentences/index.ts';

/** A change as people read it: what happened, and why if the authority gives a reason. */
export interface ToldChange {
  readonly kind: DraftChange['kind'];
  readonly text: Printed;
  readonly reason?: Printed;
  /** JSON Pointer of the question to look at, rows by id. */
  readonly to?: string;
}

/** Answers that are longer are not repeated as a whole. */
const shownMost = 120;

/** Tells in plain sentences what became of a draft. What people cannot notice is not told: a question that only got another id, an option whose name is the same. */
export function describeChanges(changes: readonly DraftChange[], language: string): readonly ToldChange[] {
  const teller = new Teller(language);
  const seen = new Set<DraftChange>();
  return changes.flatMap((change): ToldChange[] => {
    if (seen.has(change)) return [];
    // Several answers that became one are told together.
    const together =
      change.kind === 'converted' ? changes.filter((other) => other.kind === 'converted' && other.to === change.to) : [change];
    for (const other of together) seen.add(other);
    const text = teller.tell(change, together);
    if (text === undefined) return [];
    const reason = 'reason' in change ? teller.pick(change.reason) : undefined;
    return [
      {
        kind: change.kind,
        text: teller.marked(text),
        ...(reason ? { reason } : {}),
        ...('to' in change && change.to !== undefined ? { to: change.to } : {}),
      },
    ];
  });
}

class Teller {
  private readonly language: string;
  private readonly sentences: ChangeSentences;
  private readonly locale: Locale;

  constructor(language: string) {
    this.language = language;
    this.sentences = sentencesOf(language);
    this.locale = localeOf(language);
  }

  /** A sentence, with its language where it is not that of the page. */
  marked(text: string): Printed {
    const own = this.sentences.language;
    return own.split('-')[0] === this.language.split('-')[0] ? { text } : { text, lang: own };
  }

  /** A text in the language asked for, else in its base, else in any. */
  pick(texts: Localized): Printed | undefined {
    const base = this.language.split('-')[0] ?? '';
    const found = [this.language, base, ...Object.keys(texts)].find((language) => Object.hasOwn(texts, language));
    const text: Text | undefined = found === undefined ? undefined : texts[found];
    if (text === undefined) return undefined;
    if (typeof text !== 'string') return text;
    return found === '' || found?.split('-')[0] === base ? { text } : { text, lang: found ?? '' };
  }

  tell(change: DraftChange, together: readonly DraftChange[]): string | undefined {
    const { sentences } = this;
    const label = this.label(change);
    const answer = this.answer(change.before);
    const now = 'newLabel' in change && change.newLabel ? this.quoted(change.newLabel) : label;
    switch (change.kind) {
      case 'moved':
        return this.isSameName(change) ? undefined : sentences.moved(label, now);
      case 'converted': {
        const after = this.answer(change.after) ?? '';
        if (together.length === 1 && answer === after) return this.isSameName(change) ? undefined : sentences.moved(label, now);
        const labels = sentences.and(together.map((one) => this.label(one)));
        const before = sentences.and(together.map((one) => this.answer(one.before) ?? ''));
        return sentences.converted(labels, before, now, after);
      }
      case 'unconverted':
        return change.to === undefined
          ? sentences.lost(label, answer ?? '', now)
          : sentences.unreadable(label, answer ?? '', now);
      case 'dropped': {
        const files = change.files ?? [];
        const names = sentences.and(files.map(({ name }) => sentences.quoted(name)));
        const isFile = isFiles(change.before?.answer);
        const dropped = sentences.dropped(label, isFile ? undefined : answer);
        return files.length > 0 ? `${dropped} ${sentences.files(names, files.length)}` : dropped;
      }
      case 'option-dropped':
        return sentences.optionDropped(label, answer ?? '', change.to === undefined);
      case 'rows-cut':
        return sentences.rowsCut(label, change.count);
      case 'renewed':
        return sentences.renewed(label);
    }
  }

  private isSameName(change: DraftChange & { readonly newLabel?: Localized }): boolean {
    return !change.newLabel || this.pick(change.newLabel)?.text === this.pick(change.label)?.text;
  }

  /** A question as people knew it, with the row it stood in. */
  private label({ label, rows = [] }: DraftChange): string {
    const row = rows.at(-1);
    const own = this.quoted(label);
    return row ? this.sentences.inRow(own, this.pick(row.label)?.text ?? '', row.index) : own;
  }

  private quoted(label: Localized): string {
    return this.sentences.quoted(this.pick(label)?.text ?? '');
  }

  /** An answer as people write it; what cannot be read is shown as it was typed. */
  private answer(shown: ShownAnswer | undefined): string | undefined {
    if (!shown) return undefined;
    const { answer } = shown;
    if (isFiles(answer)) return this.sentences.and(answer.map(({ name }) => this.sentences.quoted(name)));
    const lines =
      typeof answer === 'string' ? [this.line(answer, shown)] : isTexts(answer) ? answer.map((one) => this.line(one, shown)) : [];
    return this.sentences.and(lines.map((line) => this.sentences.quoted(short(line))));
  }

  private line(typed: string, { type: name, scale, unit, options = {} }: ShownAnswer): string {
    const label = Object.hasOwn(options, typed) ? options[typed] : undefined;
    if (label) return this.pick(label)?.text ?? typed;
    const type = fieldType(name);
    if (type.answer !== 'text') return typed;
    const plan = {
      id: '',
      key: '',
      type: name,
      parent: -1,
      step: -1,
      depth: 0,
      ...(scale === undefined ? {} : { scale }),
      ...(unit === undefined ? {} : { unit }),
    };
    const parsed = type.parse(typed, plan, { bound: () => undefined, options: [], option: (option) => option });
    if (parsed.fault || parsed.value === undefined) return typed;
    const printed = type.format(parsed.value, plan, {
      locale: this.locale,
      line: (text) => ({ text }),
      option: (value) => ({ text: value }),
    });
    return printed.map(({ text }) => text).join(' ');
  }
}

function short(text: string): string {
  return text.length > shownMost ? `${text.slice(0, shownMost).trimEnd()} …` : text;
}
