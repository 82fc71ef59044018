import type { ControlProps } from '../field-type.ts';
import { usePage, type Registration } from './context.ts';

/** What every single native control carries. `aria-required`, never `required`: Chromium calls untouched required selects and files invalid. */
export interface ControlAttributes extends Registration {
  readonly id: string;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly autoFocus: boolean | undefined;
}

export function useControlAttributes({ field, invalid, describedBy, autoFocus }: ControlProps): ControlAttributes {
  const { register, ids } = usePage();
  return {
    ...register(field.name, field.name),
    id: ids(field.name),
    'aria-required': field.required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    autoFocus: autoFocus || undefined,
  };
}
