import { textType } from './text-type.tsx';

export const healthInsuranceNumber = textType({
  type: 'healthInsuranceNumber',
  code: true,
  width: 20,
});
