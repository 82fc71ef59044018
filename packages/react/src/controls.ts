/** What a control of one's own needs, in the portal and in a `<Form>`. */
export { useControlAttributes, type ControlAttributes } from './field/control-attributes.ts';
export type { Components } from './components.ts';
export type { ControlProps } from './field-type.ts';
