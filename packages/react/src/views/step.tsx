import { hereOf } from '@vordruck/engine';
import type { View } from '../document/view.ts';
import type { Messages } from '../messages/index.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import type { RowPage, StepPage } from '../page.ts';
import { typesOf } from '../types-of-form.ts';
import { Timeout } from './timeout.tsx';
import { headingText, StepForm } from './step-form.tsx';

/** A step's or a row's page, with what the script needs to take it over. */
export function stepView(page: StepPage | RowPage, messages: Messages): View {
  const { session, modules } = page.form;
  const { session: _, ...form } = page.form;
  const types = typesOf(session.form);
  const { hints }: QuestionMessages = messages;
  const { words = {}, types: apart = {} } = page.frame.assets;
  return {
    title: headingText(session, page),
    service: session.text('title')?.text,
    failed: page.issues.length > 0,
    sample: session.sample,
    content: <StepForm page={page} messages={messages} />,
    after: page.form.timeout && <Timeout timeout={page.form.timeout} token={page.form.token} messages={messages} />,
    ...(modules &&
      page.frame.assets.script && {
        state: {
          page: { ...page, form },
          modules: {
            ...modules,
            words: inLanguage(words, page.frame.language) ?? '',
            types: types.flatMap((type) => apart[type] ?? []),
          },
          hints: Object.fromEntries(types.map((type) => [type, hints[type]])),
          inputs: session.inputs,
          here: hereOf(session.form, session.inputs),
          answers: session.answers,
        },
      }),
  };
}

/** German where we do not speak it. */
function inLanguage(words: Readonly<Record<string, string>>, language: string): string | undefined {
  return words[language] ?? words[language.split('-')[0] ?? ''] ?? words['de'];
}
