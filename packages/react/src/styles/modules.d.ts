/** Styles are imported for their effect only. */
declare module '*.css';

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
