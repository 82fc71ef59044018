import { useControlAttributes, type Components, type ControlProps } from '@vordruck/react/controls';
import { useState, type ReactNode } from 'react';
import './components.css';

/**
 * An IBAN with what was typed in groups of four below, as on a bank card, to compare. Label, hint, fault and "Why do we ask
 * this?" stay Vordruck's; the attributes bring name, description and state. It works without a script, too: the server renders
 * it, and what stands in the control is what is posted.
 */
function TownIban(props: ControlProps): ReactNode {
  const { answer, plan } = props.field;
  const { onChange, ...attributes } = useControlAttributes(props);
  const [typed, setTyped] = useState(typeof answer === 'string' ? answer : '');
  return (
    <div className="town-iban">
      <input
        {...attributes}
        className="vd-input"
        type="text"
        // Uncontrolled: what was typed before the script came must stay.
        defaultValue={typeof answer === 'string' ? answer : undefined}
        autoComplete={plan.autocomplete ?? 'off'}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange?.(event);
        }}
      />
      {/* Only for the eye: a screen reader has the control itself. */}
      <p className="town-iban-groups" aria-hidden="true">
        <span>{inGroups(typed)}</span>
      </p>
    </div>
  );
}

function inGroups(text: string): string {
  return (text.replace(/\s/g, '').match(/.{1,4}/g) ?? []).join(' ');
}

/** By field type; a name that is none is a type error. */
const components: Components = { iban: TownIban };

export default components;
