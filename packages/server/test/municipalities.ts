import type { Municipality } from '../src/index.ts';

export const municipalities: readonly Municipality[] = [
  { ags: '10041100', ars: '100410100100', name: 'Saarbrücken', kreis: 'Regionalverband Saarbrücken' },
  { ags: '10044115', ars: '100440115115', name: 'Saarlouis', kreis: 'Saarlouis' },
];
