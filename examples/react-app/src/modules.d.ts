/** Made by the plugin `vordruckStyles`. */
declare module 'virtual:vordruck.css';
/** Written by `vite.config.ts` before they are imported. */
declare module '*/out/form.js' {
  const form: import('@vordruck/engine').CompiledForm;
  export default form;
}
declare module '*/out/texts.json' {
  const texts: import('@vordruck/engine').FormTexts;
  export default texts;
}
