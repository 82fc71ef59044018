export { Form, type FormProps, type Submitted } from './form/form.tsx';
