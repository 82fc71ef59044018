export { Form, type FormProps, type Submitted } from './form/form.tsx';
export { useControlAttributes } from './field/control-attributes.ts';
export type { Components } from './components.ts';
export type { ControlProps } from './field-type.ts';
