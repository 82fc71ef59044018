import type { CompiledForm, FormTexts } from '@vordruck/engine';
import { createRoot, type Root } from 'react-dom/client';
import styles from 'virtual:vordruck-styles';
import { EmbeddedForm } from './embed/embedded-form.tsx';

/**
 * `<vordruck-form form="…/<form>.js" texts="…/<form>.de.json" municipality="10041100">`: a form in any web page, with one
 * shadow root. Tells the page by events that bubble: `vordruck:title` (`{ title }`), `vordruck:change` (`{ answers }`) and
 * `vordruck:submit` (`{ answers, values, files }`). With `action`, the address `/einreichen/<AGS>/<form>` of a Vordruck server, it
 * also posts all of it there, and tells by `vordruck:posted` (`{ status, number, receipt }`) what came back; it shows number and
 * receipt, or why it did not arrive, unless the page prevents that (`preventDefault`).
 */
class VordruckForm extends HTMLElement {
  #root: Root | undefined;

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    this.setAttribute('role', 'region');
    this.#root = createRoot(shadow);
    void this.#load().catch((cause: unknown) => this.#tell('error', { cause }));
  }

  disconnectedCallback(): void {
    this.#root?.unmount();
  }

  async #load(): Promise<void> {
    const address = (name: string) => new URL(this.getAttribute(name) ?? '', document.baseURI).href;
    const module: Promise<{ readonly default: CompiledForm }> = import(/* @vite-ignore */ address('form'));
    const response = await fetch(address('texts'));
    const texts: FormTexts = await response.json();
    const { default: form } = await module;
    // WCAG 3.1.1: the language of what is shown, whatever the page's is.
    this.lang = texts.language;
    const title = texts.texts['title'];
    this.setAttribute('aria-label', typeof title === 'string' ? title : (title?.text ?? form.form));
    const municipality = this.getAttribute('municipality');
    const action = this.getAttribute('action');
    this.#root?.render(
      <EmbeddedForm
        form={form}
        texts={texts}
        inputs={{ today: this.getAttribute('today') ?? berlinDay(), ...(municipality === null ? {} : { municipality }) }}
        history={this.getAttribute('history') !== 'off'}
        action={action === null ? undefined : new URL(action, document.baseURI)}
        tell={(name, detail) => this.#tell(name, detail)}
      />,
    );
  }

  /** False where the page prevented what would follow. */
  #tell(name: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(`vordruck:${name}`, { detail, bubbles: true, composed: true, cancelable: true }));
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
// A length, so that it is computed once at the element and means the same everywhere inside. It can be registered once only.
try {
  CSS.registerProperty({ name: '--vd-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
} catch (error) {
  if (!(error instanceof DOMException)) throw error;
}
if (!customElements.get('vordruck-form')) customElements.define('vordruck-form', VordruckForm);

/** The calendar day in Europe/Berlin. */
function berlinDay(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
