import type { OptionState } from '@vordruck/engine';
import { useCombobox } from 'downshift';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import { focused } from '../field/focused.ts';
import type { ControlProps } from '../field-type.ts';

/** Milliseconds after which the number of hits is told. */
const pause = 700;

/**
 * A field to type into, with the options that fit below it. What is posted stands in a hidden input: the chosen option's
 * value, or what was typed if no option is called so, so that the fault is told in the words of the question.
 */
export function Combobox({ field, invalid, describedBy, autoFocus }: ControlProps): ReactNode {
  const { live, messages, ids } = usePage();
  const { options, name } = field;
  const answer = typeof field.answer === 'string' ? field.answer : '';
  const chosen = options.find((option) => option.value === answer);
  const [typed, setTyped] = useState(chosen?.label.text ?? answer);
  const fitting = useMemo(() => fittingOptions(options, typed, chosen), [options, typed, chosen]);
  const posted = useRef<HTMLInputElement>(null);
  const id = ids(name);
  const keep = (value: string) => {
    if (posted.current) posted.current.value = value;
    live?.changed(name);
  };
  const box = useCombobox<OptionState>({
    items: [...fitting],
    inputId: id,
    menuId: `${id}__list`,
    toggleButtonId: `${id}__toggle`,
    getItemId: (index) => `${id}__item-${index}`,
    initialInputValue: typed,
    initialSelectedItem: chosen ?? null,
    itemToString: (option) => option?.label.text ?? '',
    onInputValueChange({ inputValue }) {
      setTyped(inputValue);
      keep(optionCalled(options, inputValue)?.value ?? inputValue.trim());
    },
  });
  useHits(box.isOpen, fitting.length);
  return (
    <div className="vd-combobox">
      <input type="hidden" name={name} defaultValue={answer} ref={posted} />
      <input
        {...box.getInputProps({
          'aria-labelledby': undefined,
          'aria-required': field.required,
          'aria-invalid': invalid || undefined,
          'aria-describedby': describedBy,
        })}
        {...focused(autoFocus)}
        className="vd-input vd-width-full"
        type="text"
        autoComplete={purposeOf(field.plan.autocomplete)}
        spellCheck={false}
      />
      <button
        {...box.getToggleButtonProps({ 'aria-label': `${messages.comboboxOpen}: ${field.label.text}` })}
        className="vd-combobox-toggle"
        type="button"
      >
        <span aria-hidden="true">▾</span>
      </button>
      <ul
        {...box.getMenuProps({ 'aria-labelledby': undefined, 'aria-label': field.label.text })}
        className="vd-combobox-list"
        hidden={!box.isOpen || fitting.length === 0}
      >
        {box.isOpen &&
          fitting.map((option, index) => (
            <li
              key={option.value}
              {...box.getItemProps({ item: option, index })}
              className={index === box.highlightedIndex ? 'vd-combobox-item vd-combobox-active' : 'vd-combobox-item'}
              lang={option.label.lang}
            >
              {option.label.text}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** A country is typed by its name, while an option of a list stands for its code (HTML, 4.10.18.7; WCAG 1.3.5). */
function purposeOf(token = 'off'): string {
  return token === 'country' ? 'country-name' : token;
}

/** Tells how many options fit, once typing rests; nothing else tells whoever cannot see the list. */
function useHits(isOpen: boolean, count: number): void {
  const { live, messages } = usePage();
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(() => live?.say(messages.comboboxHits(count)), pause);
    return () => clearTimeout(timer);
  }, [isOpen, count, live, messages]);
}

/** Options whose words begin with what was typed; first those that begin with it. All while the text is what was chosen. */
function fittingOptions(options: readonly OptionState[], typed: string, chosen: OptionState | undefined): readonly OptionState[] {
  const wanted = fold(typed);
  if (wanted === '' || typed === chosen?.label.text) return options;
  const words = options.filter(({ label }) => ` ${fold(label.text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${wanted}`));
  const starts = words.filter(({ label }) => fold(label.text).startsWith(wanted));
  return [...starts, ...words.filter((option) => !starts.includes(option))];
}

function optionCalled(options: readonly OptionState[], typed: string): OptionState | undefined {
  return options.find(({ label }) => label.text === typed) ?? options.find(({ label }) => fold(label.text) === fold(typed));
}

/** Without case, accents and the spelling of ß: "oster" finds Österreich. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').trim();
}
