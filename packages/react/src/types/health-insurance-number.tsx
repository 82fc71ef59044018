import { textType } from './text-type.tsx';

/** A number of the German health insurance. */
export const healthInsuranceNumber = textType({ type: 'healthInsuranceNumber', code: true, width: 20 });
