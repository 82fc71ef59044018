import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finding, readDefinition, type Finding, type Output } from '@vordruck/definition';
import {
  buildSubmission,
  checkMapping,
  checkTemplate,
  type FurtherOutputs,
  type OutputProblem,
  type SchemaFiles,
  type TemplateSample,
} from '@vordruck/submission';
import { openSession } from '../answers/open-session.ts';
import { casesOf } from '../cases/run-case.ts';
import type { LoadedForm } from './load.ts';
import { readSource } from './read-source.ts';

/** What a form makes beside the usual documents, with the files that it needs for it. */
export function furtherOutputs(output: Output | undefined): FurtherOutputs {
  const { mapping, template } = output ?? {};
  return {
    ...(output && mapping ? { mapped: { mapping, ...schemaOf(output, mapping.schema) } } : {}),
    ...(output && template ? { template: { template, pdf: Buffer.from(fileOf(output, template.template)) } } : {}),
  };
}

function fileOf({ files }: Output, name: string): string | Uint8Array {
  const file = files.get(name);
  if (file === undefined) throw new RangeError(noFile(name));
  return file;
}

const noFile = (name: string): string => `There is no file ${name} in the folder of the form.`;

/** The schema and all others beside it, by the names by which it can import them. */
function schemaOf(output: Output, schema: string): { xsd: string; imports: SchemaFiles } {
  const others = Array.from(output.files).filter(([name]) => name !== schema && name.endsWith('.xsd'));
  return {
    xsd: textOf(fileOf(output, schema)),
    imports: new Map(others.map(([name, content]) => [basename(name), textOf(content)])),
  };
}

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/**
 * What is wrong with a form's further documents: here and not in the compiler, which knows neither schemas of others nor PDFs.
 * The submissions of its valid cases must fit the foreign schema and the official form.
 */
export async function checkOutputs(loaded: LoadedForm): Promise<readonly Finding[]> {
  const { source, pathOf } = await readSource(loaded.folder);
  const { definition } = readDefinition(source);
  if (!definition?.output) return [];
  const place = (home: readonly string[], { path }: OutputProblem) => {
    const inner = path
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const position = definition.at(...home, ...inner);
    return { ...position, file: pathOf(position.file) };
  };
  const slots = ({ message, wayOut }: OutputProblem) => ({ problem: message, remedy: wayOut });
  const mapping = await mappingProblems(loaded, definition.output);
  const template = await templateProblems(loaded, definition.output);
  return [
    ...mapping.map((problem) => finding.foreignXml(place(['output', 'xml', 'mapping'], problem), slots(problem))),
    ...template.map((problem) => finding.officialForm(place(['output', 'pdf'], problem), slots(problem))),
  ];
}

async function mappingProblems(loaded: LoadedForm, output: Output): Promise<OutputProblem[]> {
  const { mapping } = output;
  if (!mapping) return [];
  if (!output.files.has(mapping.schema)) return [notThere('/schema', mapping.schema)];
  const { fields } = loaded.form;
  const submissions = (await samples(loaded)).map(({ submission }) => submission);
  return checkMapping({ mapping, fields, ...schemaOf(output, mapping.schema), samples: submissions });
}

async function templateProblems(loaded: LoadedForm, output: Output): Promise<OutputProblem[]> {
  const { template } = output;
  if (!template) return [];
  if (!output.files.has(template.template)) return [notThere('/template', template.template)];
  const pdf = Buffer.from(fileOf(output, template.template));
  return checkTemplate({ template, pdf, fields: loaded.form.fields, samples: await samples(loaded) });
}

const notThere = (path: string, name: string): OutputProblem => ({
  path,
  message: noFile(name),
  wayOut: 'Put it there and name it by its path from form.json, such as output/antrag.pdf or output/schema.xsd.',
});

/** The submissions of the valid cases, each under the name of its case. */
async function samples(loaded: LoadedForm): Promise<TemplateSample[]> {
  const made: TemplateSample[] = [];
  for (const name of await casesOf(loaded.folder)) {
    const folder = join(loaded.folder, 'cases', name);
    const circumstances: { today: string } = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8'));
    const { session, issues } = await openSession(loaded, join(folder, 'answers.json'), circumstances);
    if (issues.length > 0) continue;
    const submission = buildSubmission(session, { number: name, received: `${circumstances.today}T12:00:00+01:00` });
    made.push({ submission, outline: session.outline() });
  }
  return made;
}
