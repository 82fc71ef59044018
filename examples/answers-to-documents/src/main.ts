/** The engine as a library: a definition is compiled, answered, checked and sealed, without a server. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from '@vordruck/compiler';
import { start, type CompiledForm } from '@vordruck/engine';
import { createDocuments, developmentKey } from '@vordruck/submission';

const folder = new URL('..', import.meta.url);
const out = new URL(process.argv[2] ?? 'out/', folder);

const definition = await readFile(new URL('form/form.json', folder));
const { findings, output } = await compile({ form: 'fundsache', files: new Map([['form.json', definition]]) });
if (!output) throw new Error(findings.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
const file = (name: string) => output.files.get(`${output.form}.${name}`) ?? '';
const { default: form }: { default: CompiledForm } = await import(`data:text/javascript,${encodeURIComponent(file('js'))}`);

const session = start(form, JSON.parse(file('de.json')), { today: '2026-11-23' });
session.set('/sache', 'Fahrrad, blau');
session.set('/am', '20. November 2026');
session.set('/wert', '1.250 €');
for (const issue of session.issues()) console.log(`still open: ${issue.path} ${issue.message}`);
session.set('/finderlohn', 'ja');
session.set('/richtig', 'true');
console.log(session.values());

const { key } = await developmentKey(new URL('key', out).pathname);
const documents = await createDocuments({
  session,
  xsd: file('xsd'),
  authority: { name: 'Fundbüro Musterstadt' },
  number: 'FUND-1',
  received: '2026-11-23T12:00:00+01:00',
  files: new Map(),
  key,
});
await mkdir(out, { recursive: true });
for (const [name, bytes] of documents) await writeFile(new URL(name, out), bytes);
console.log(`written: ${[...documents.keys()].join(', ')}`);
