import { textType } from './text-type.tsx';

/** A number of the German pension insurance. */
export const pensionInsuranceNumber = textType({ type: 'pensionInsuranceNumber', code: true, width: 20 });
