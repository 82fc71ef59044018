/** Styles are imported for their effect only. */
declare module '*.css';

/** Vite finds the modules of a pattern when it builds, and loads each when asked. */
interface ImportMeta {
  glob<Module>(pattern: string): Readonly<Record<string, () => Promise<Module>>>;
}

/** Made by the plugin `vordruckStyles`. */
declare module 'virtual:vordruck-styles' {
  const styles: string;
  export default styles;
}
