import { around, collapse, nameOf, type PageRecord, type RecordedElement } from '../page/record.ts';
import type { Check } from './check.ts';
import { foundQuestions, saysLabel } from './controls.ts';

/** Groups and lists bear the names that the definition gives them. */
export const parts: Check = {
  check: 'part',
  criterion: '1.3.1',
  find: (page, { questions }) =>
    questions.flatMap((question) => {
      const roles: Readonly<Record<string, readonly string[]>> = { group: ['group'], list: ['region'] };
      const wanted = roles[question.kind];
      if (!wanted) return [];
      const found = page.elements.some(
        ({ accessible }) => accessible && wanted.includes(accessible.role) && saysLabel(accessible.name, question),
      );
      return found ? [] : [{ where: question.name, message: `no ${question.kind} is called “${question.label}”` }];
    }),
};

/** Notices and computed values are there to be read. */
export const texts: Check = {
  check: 'text',
  criterion: '1.3.1',
  find: (page, { questions }) =>
    questions
      .filter(({ kind }) => kind === 'notice' || kind === 'computed')
      .filter(({ label }) => !page.elements.some(({ text, accessible }) => accessible && text.includes(collapse(label))))
      .map(({ name, label }) => ({ where: name, message: `“${label}” is not on the page` })),
};

/** The document's order is that of the definition (WCAG 1.3.2). */
export const order: Check = {
  check: 'order',
  criterion: '1.3.2',
  find(page, { questions }) {
    const places = foundQuestions(page, questions).flatMap(({ question, controls: [first] }) =>
      first ? [{ name: question.name, at: page.elements.indexOf(first) }] : [],
    );
    return places
      .filter(({ at }, index) => index > 0 && at < (places[index - 1]?.at ?? 0))
      .map(({ name }) => ({ where: name, message: 'stands before what is asked first' }));
  },
};

/** One heading of the first level that says what the page is; below it none is left out (WCAG 1.3.1, 2.4.6). */
export const headings: Check = {
  check: 'heading',
  criterion: '2.4.6',
  find(page, { heading, questions }) {
    const all = page.elements.filter(({ tag, accessible }) => /^h[1-6]$/.test(tag) && accessible?.role === 'heading');
    const first = all.filter(({ tag }) => tag === 'h1');
    const labels = questions.map(({ label }) => label);
    const called = first[0]?.accessible?.name ?? '';
    const fits =
      heading === undefined || called === collapse(heading) || labels.some((label) => called.startsWith(collapse(label)));
    // A summary of faults stands before the heading of the page, with one of the second level.
    const skipped = all.filter((each, index) => level(each) > (index === 0 ? 2 : level(all[index - 1]) + 1));
    return [
      ...(first.length === 1 ? [] : [{ where: 'h1', message: `${first.length} headings of the first level` }]),
      ...(fits ? [] : [{ where: 'h1', message: `“${called}” instead of “${heading}”` }]),
      ...skipped.map((each) => ({ where: nameOf(each), message: 'a level of headings is left out before it' })),
      ...all
        .filter(({ accessible }) => accessible?.name === '')
        .map((each) => ({ where: nameOf(each), message: 'an empty heading' })),
    ];
  },
};

function level(heading: RecordedElement | undefined): number {
  return Number(heading?.tag.slice(1) ?? 0);
}

/** The document, and each label in it, are in the language they say (WCAG 3.1.1, 3.1.2). */
export const languages: Check = {
  check: 'language',
  criterion: '3.1.1',
  find(page, { language, questions }) {
    const root = page.elements.find(({ tag }) => tag === 'html');
    const wrong =
      root?.attributes['lang'] === language
        ? []
        : [{ where: 'html', message: `lang is “${root?.attributes['lang'] ?? ''}” instead of “${language}”` }];
    const labels = questions.flatMap((question) => {
      const isLabel = (each: RecordedElement) =>
        ['span', 'label', 'legend'].includes(each.tag) && each.text === collapse(question.label);
      const outer = page.elements.find(isLabel);
      // A text that fell back to another language says so itself, within the legend of its question.
      const label = page.elements.findLast((each) => isLabel(each) && [...around(each)].some((box) => box === outer));
      const spoken = label && languageOf(label);
      return spoken === undefined || spoken === question.language
        ? []
        : [{ where: question.name, message: `its label is marked as “${spoken}” and is “${question.language}”` }];
    });
    return [...wrong, ...labels];
  },
};

function languageOf(element: RecordedElement): string | undefined {
  for (const { attributes } of around(element)) if (attributes['lang'] !== undefined) return attributes['lang'];
  return undefined;
}

/** `[Error: ]<step> - <service> - <portal>` (WCAG 2.4.2). */
export const title: Check = {
  check: 'title',
  criterion: '2.4.2',
  find({ title, elements }, { heading, service, failed }) {
    const said = collapse(title);
    const step = collapse(heading ?? elements.find(({ tag }) => tag === 'h1')?.text ?? '');
    // French has a space before its colons.
    const rest = failed ? said.replace(/^\p{L}+\s?: /u, '') : said;
    const faults = [
      ...(failed && rest === said ? ['does not say that there are faults'] : []),
      ...(rest.startsWith(step) && rest.includes(collapse(service)) ? [] : [`is “${said}”: not “${step} - ${service} - …”`]),
    ];
    return faults.map((message) => ({ where: 'title', message }));
  },
};

/** No two links or buttons of a page are called the same, unless they lead to the same place (WCAG 2.4.4). */
export const uniqueNames: Check = {
  check: 'unique-name',
  criterion: '2.4.4',
  find(page) {
    const seen = new Map<string, RecordedElement>();
    return actions(page).flatMap((element) => {
      const name = element.accessible?.name ?? '';
      const before = seen.get(name);
      seen.set(name, element);
      if (name === '') return [{ where: nameOf(element), message: 'a link or button without a name' }];
      const same = before && targetOf(before) === targetOf(element);
      return before && !same ? [{ where: nameOf(element), message: `two links or buttons are called “${name}”` }] : [];
    });
  },
};

function actions({ elements }: PageRecord): readonly RecordedElement[] {
  return elements.filter(
    ({ accessible, attributes }) => ['link', 'button'].includes(accessible?.role ?? '') && attributes['type'] !== 'file',
  );
}

function targetOf({ attributes }: RecordedElement): string {
  return attributes['href'] ?? attributes['value'] ?? '';
}
