import { textType } from './text-type.tsx';

export const pensionInsuranceNumber = textType({
  type: 'pensionInsuranceNumber',
  code: true,
  width: 20,
});
