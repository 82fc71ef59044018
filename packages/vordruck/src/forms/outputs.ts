import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { readDefinition, type Finding, type Output, type OutputMapping, type OutputTemplate } from '@vordruck/definition';
import {
  buildSubmission,
  checkMapping,
  checkTemplate,
  type FurtherOutputs,
  type OutputProblem,
  type SchemaFiles,
  type Submission,
} from '@vordruck/submission';
import { openSession } from '../answers/open-session.ts';
import { casesOf } from '../cases/run-case.ts';
import type { LoadedForm } from './load.ts';
import { readSource } from './read-source.ts';

/** Where the definition names a further document, and what it is called in findings. */
const HOMES = {
  mapping: { steps: ['output', 'xml', 'mapping'], code: 'foreign-xml', see: 'output.xml.mapping' },
  template: { steps: ['output', 'pdf'], code: 'official-form', see: 'output.pdf' },
} as const;

/** What a form makes beside the usual documents, with the files that it needs for it. */
export async function readOutputs(folder: string, { mapping, template }: Output): Promise<FurtherOutputs> {
  return {
    ...(mapping ? { mapped: { mapping, ...(await readSchema(folder, mapping)) } } : {}),
    ...(template ? { template: { template, pdf: await readFile(inside(folder, template.template)) } } : {}),
  };
}

/** The schema and all others beside it, by the names by which it can import them. */
async function readSchema(folder: string, { schema }: OutputMapping): Promise<{ xsd: string; imports: SchemaFiles }> {
  const path = inside(folder, schema);
  const names = (await readdir(dirname(path))).filter((name) => name.endsWith('.xsd') && name !== basename(path));
  const imports = await Promise.all(
    names.toSorted().map(async (name): Promise<[string, string]> => [name, await readFile(join(dirname(path), name), 'utf8')]),
  );
  return { xsd: await readFile(path, 'utf8'), imports: new Map(imports) };
}

function inside(folder: string, file: string): string {
  const path = join(folder, file);
  if (relative(folder, path).startsWith('..')) throw new RangeError(`${file} lies outside the folder of the form`);
  return path;
}

/**
 * What is wrong with a form's further documents: here and not in the compiler, which knows neither schemas of others nor PDFs.
 * The submissions of its valid cases must fit the foreign schema.
 */
export async function checkOutputs(loaded: LoadedForm): Promise<readonly Finding[]> {
  const { source, pathOf } = await readSource(loaded.folder);
  const { definition } = readDefinition(source);
  const { mapping, template } = definition?.output ?? {};
  if (!definition || (!mapping && !template)) return [];
  const finding = (home: keyof typeof HOMES, { path, message }: OutputProblem): Finding => {
    const { steps, code, see } = HOMES[home];
    const inner = path
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const position = definition.at(...steps, ...inner);
    const wayOut = `Change it so that it fits both the form and what ${see} names.`;
    return { ...position, file: pathOf(position.file), code, severity: 'error', message, wayOut, see };
  };
  return [
    ...(mapping ? (await mappingProblems(loaded, mapping)).map((problem) => finding('mapping', problem)) : []),
    ...(template ? (await templateProblems(loaded, template)).map((problem) => finding('template', problem)) : []),
  ];
}

async function mappingProblems(loaded: LoadedForm, mapping: OutputMapping): Promise<OutputProblem[]> {
  const schema = await readSchema(loaded.folder, mapping).catch(() => undefined);
  if (!schema) return [{ path: '/schema', message: `There is no file ${mapping.schema} in the folder of the form.` }];
  return checkMapping({ mapping, fields: loaded.form.fields, ...schema, samples: await samples(loaded) });
}

async function templateProblems({ folder, form }: LoadedForm, template: OutputTemplate): Promise<OutputProblem[]> {
  const pdf = await readFile(inside(folder, template.template)).catch(() => undefined);
  if (!pdf) return [{ path: '/template', message: `There is no file ${template.template} in the folder of the form.` }];
  return checkTemplate({ template, pdf, fields: form.fields });
}

/** The submissions of the valid cases, each under the name of its case. */
async function samples(loaded: LoadedForm): Promise<Submission[]> {
  const made: Submission[] = [];
  for (const name of await casesOf(loaded.folder)) {
    const folder = join(loaded.folder, 'cases', name);
    const circumstances: { today: string } = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8'));
    const { session, issues } = await openSession(loaded, join(folder, 'answers.json'), circumstances);
    if (issues.length === 0)
      made.push(buildSubmission(session, { number: name, received: `${circumstances.today}T12:00:00+01:00` }));
  }
  return made;
}
