/** Styles are imported for their effect only. */
declare module '*.css';

/** Vite finds the modules of a pattern when it builds, and loads each when asked. */
interface ImportMeta {
  glob<Module>(pattern: string): Readonly<Record<string, () => Promise<Module>>>;
}

/** Made by the plugin `fieldTypesApart`. */
declare module 'virtual:field-types-apart' {
  export const apart: Readonly<
    Record<
      string,
      () => Promise<{
        readonly inEngine: import('@vordruck/engine').FieldType;
        readonly onPage: import('../field-type.ts').FieldType;
      }>
    >
  >;
}

/** Made by the plugin `vordruckStyles`. */
declare module 'virtual:vordruck-styles' {
  const styles: string;
  export default styles;
}

/** Made by the plugin `ownComponents`. */
declare module 'virtual:own-components' {
  const components: import('../components.ts').Components;
  export default components;
}
