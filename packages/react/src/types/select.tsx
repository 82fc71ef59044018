import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import { useControlAttributes } from '../field/control-attributes.ts';
import type { ControlProps } from '../field-type.ts';

type Combobox = typeof import('../browser/combobox.tsx').Combobox;

/** More options than these are looked for by typing. */
const many = 20;

/**
 * One of many options: the browser's own list; of more than twenty, a field to type into takes its place once its script is
 * there and nobody is using the list (promise 17: the only control that comes from a library).
 */
export function Select(props: ControlProps): ReactNode {
  const { live } = usePage();
  const [Combobox, setCombobox] = useState<Combobox>();
  const list = useRef<HTMLSelectElement>(null);
  const keep = useCallback((element: HTMLSelectElement | null) => {
    list.current = element;
  }, []);
  const enhance = live !== undefined && props.field.options.length > many;
  useEffect(() => {
    if (!enhance) return undefined;
    let wanted = true;
    const load = async () => {
      const module = await import('../browser/combobox.tsx');
      await leftAlone(list.current);
      if (wanted) setCombobox(() => module.Combobox);
    };
    // If it does not come, the list stays what it is.
    void load().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [enhance]);
  return Combobox ? <Combobox {...props} /> : <NativeSelect {...props} list={keep} />;
}

function NativeSelect({
  list,
  ...props
}: ControlProps & { readonly list: (element: HTMLSelectElement | null) => void }): ReactNode {
  const { messages } = usePage();
  const { ref, ...attributes } = useControlAttributes(props);
  const { answer, options, plan } = props.field;
  return (
    <select
      {...attributes}
      ref={(element) => {
        list(element);
        ref?.(element);
      }}
      className="vd-input vd-select"
      defaultValue={typeof answer === 'string' ? answer : ''}
      autoComplete={plan.autocomplete ?? 'off'}
    >
      <option value="">{messages.choose}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.label.lang}>
          {option.label.text}
        </option>
      ))}
    </select>
  );
}

/** Fulfilled when a control does not have the focus: what one is using must not be replaced. */
function leftAlone(control: HTMLElement | null): Promise<void> {
  if (!control || control.ownerDocument.activeElement !== control) return Promise.resolve();
  return new Promise((resolve) => control.addEventListener('blur', () => resolve(), { once: true }));
}
