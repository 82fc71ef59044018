import { createContext } from 'react';
import type { ReactNode } from 'react';
import type { ControlProps } from './field-type.ts';
import type { AskedType } from './type-names.ts';

/**
 * Controls in the place of ours, by field type: `{ text: MyText }`. Label, hint, error and "Why do we ask this?" stay ours; a
 * control spreads {@link useControlAttributes} on what people operate, and so keeps name, description and state.
 */
export type Components = Readonly<Partial<Record<AskedType, (props: ControlProps) => ReactNode>>>;

/** What a page's questions are asked with; ours where nothing is given. */
export const ComponentsContext = createContext<Components>({});
