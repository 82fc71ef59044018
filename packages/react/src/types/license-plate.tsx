import { textType } from './text-type.tsx';

export const licensePlate = textType({
  type: 'licensePlate',
  code: true,
  width: 20,
});
