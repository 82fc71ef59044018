import type { Answers, CompiledForm, FormTexts, Here, SessionInputs } from '@vordruck/engine';
import { startPage } from '@vordruck/engine/page';
import { useLayoutEffect, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { keepTyped } from './browser/controls.ts';
import { liveForm } from './browser/live-form.ts';
import components from 'virtual:own-components';
import { loadTypes } from './browser/load-types.ts';
import { ComponentsContext } from './components.ts';
import type { StateModules } from './document/view.ts';
import type { QuestionMessages, QuestionWords } from './messages/questions.ts';
import type { FormFrame, RowPage, StepPage } from './page.ts';
import { StepForm } from './views/step-form.tsx';
import 'virtual:kern-tokens.css';
import './styles/index.css';

type Sent<Page> = Omit<Page, 'form'> & { readonly form: Omit<FormFrame, 'session'> };

/** The state that came with the page, see `BrowserState`. */
interface State {
  readonly page: Sent<StepPage> | Sent<RowPage>;
  readonly modules: StateModules;
  readonly hints: QuestionMessages['hints'];
  readonly inputs: SessionInputs;
  readonly here: Here;
  readonly answers: Answers;
}

const root = document.getElementById('vordruck');
const data = document.getElementById('vordruck-zustand');
// If anything is missing or fails, the page goes on as it came: every post works without a script.
// Not awaited: what loads later may share code with this file, and would wait for it for ever.
if (root && data) void enhance(root, JSON.parse(data.textContent ?? ''));
showPrintButton();
const copy = document.getElementById('code-kopieren');
if (copy) void import('./browser/copy-code.ts').then(({ showCopyButton }) => showCopyButton(copy));
const timeout = document.querySelector<HTMLDialogElement>('dialog[data-minutes]');
if (timeout) void import('./browser/timeout.ts').then(({ warnBeforeEnd }) => warnBeforeEnd(timeout));

async function enhance(element: HTMLElement, state: State): Promise<void> {
  const [form, texts, words, account] = await Promise.all([
    loadForm(state.modules.form),
    loadTexts(state.modules.texts),
    loadWords(state.modules.words),
    state.inputs.prefill && import('@vordruck/engine/account'),
    state.inputs.prefill && import('./field/account-marks.tsx'),
    loadTypes(state.modules.types),
  ]);
  const session = startPage({ form, texts, account, inputs: state.inputs, here: state.here, answers: state.answers });
  const page: StepPage | RowPage = { ...state.page, form: { ...state.page.form, session } };
  const messages = { ...words, hints: state.hints };
  const live = liveForm(page, messages);
  const native = element.querySelector('form');
  const restore = native ? keepTyped(native) : () => {};
  hydrateRoot(
    element,
    <Hydrated
      onReady={() => {
        restore();
        live.adopt();
        // For whoever waits for the page to answer at once: tests, and themes that show more then.
        document.documentElement.dataset['vordruck'] = 'live';
      }}
    >
      <ComponentsContext value={components}>
        <StepForm page={page} messages={messages} live={live} />
      </ComponentsContext>
    </Hydrated>,
  );
}

/** Calls once all of the page is taken over. */
function Hydrated({ onReady, children }: { readonly onReady: () => void; readonly children: ReactNode }): ReactNode {
  useLayoutEffect(onReady, [onReady]);
  return children;
}

async function loadForm(address: string): Promise<CompiledForm> {
  const module: { readonly default: CompiledForm } = await import(/* @vite-ignore */ address);
  return module.default;
}

/** A module of one language, such as `questionsDe`. */
async function loadWords(address: string): Promise<QuestionWords> {
  const module: Readonly<Record<string, QuestionWords>> = await import(/* @vite-ignore */ address);
  const [words] = Object.values(module);
  if (!words) throw new Error('There are no words for questions.');
  return words;
}

async function loadTexts(address: string): Promise<FormTexts> {
  const response = await fetch(address);
  return response.json();
}

function showPrintButton(): void {
  const button = document.getElementById('drucken');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}
