import { compile } from '@vordruck/compiler';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

interface Size {
  readonly name: string;
  readonly fields: number;
  readonly conditions: number;
  /** What a proof may take, in seconds. */
  readonly budget: number;
}

const sizes: readonly Size[] = [
  { name: '560 fields, 330 conditions', fields: 560, conditions: 330, budget: 5 },
  { name: '2,000 fields, 1,200 conditions', fields: 2_000, conditions: 1_200, budget: 60 },
];

type Json = Readonly<Record<string, unknown>>;

/** A sound form whose conditions all hang together: each speaks of fields before it, of all kinds. */
export function largeForm(fields: number, conditions: number): string {
  const perStep = 40;
  const steps = Array.from({ length: Math.ceil(fields / perStep) }, (_, step): Json => ({
    step: `s${step}`,
    title: `Schritt ${step + 1}`,
    fields: Array.from({ length: Math.min(perStep, fields - step * perStep) }, (_none, at) =>
      fieldAt(step * perStep + at, conditions / fields),
    ),
  }));
  return JSON.stringify({
    form: 'gross',
    title: 'Großes Formular',
    language: 'de',
    service: { legalBasis: ['Satzung der Gemeinde'], trust: 'none' },
    steps,
    checks: Array.from({ length: Math.floor(fields / 80) }, (_, index) => ({
      id: `pruefung${index}`,
      that: `f${index * 80 + 2} + f${index * 80 + 7} <= 190`,
      message: 'Zusammen sind es höchstens 190.',
    })),
    declarations: [{ field: 'richtig', type: 'declaration', label: 'Meine Angaben sind richtig.' }],
    output: { xml: { namespace: 'urn:vordruck:form:gross' } },
  });
}

function fieldAt(index: number, share: number): Json {
  const label = `Frage ${index}`;
  const hasCondition = Math.floor((index + 1) * share) > Math.floor(index * share) && index >= 10;
  const when = hasCondition ? { when: conditionAt(index) } : {};
  const field = `f${index}`;
  switch (index % 5) {
    case 0:
      return { field, type: 'boolean', label, ...when };
    case 1:
      return { field, type: 'choice', label, options: ['a', 'b', 'c'].map((value) => ({ value, label: value })), ...when };
    case 2:
      return { field, type: 'integer', label, min: 0, max: 100, ...when };
    case 3:
      return { field, type: 'date', label, min: '1950-01-01', max: 'env.today', ...when };
    default:
      return { field, type: 'text', label, maxLength: 80, ...when };
  }
}

/** Speaks of the questions ten places before, and so on back to the first: long chains of what is shown. */
function conditionAt(index: number): string {
  const base = index - (index % 5) - 10;
  const far = base - (base % 40);
  switch (index % 7) {
    case 0:
      return `f${base}`;
    case 1:
      return `f${base + 1} == 'a' || f${far + 1} == 'b'`;
    case 2:
      return `f${base + 2} > 50 && f${far + 1} != 'c'`;
    case 3:
      return `f${base + 3} < date('2000-01-01') || f${far}`;
    case 4:
      return `f${base + 2} + f${far + 2} > 20`;
    case 5:
      return `age(f${base + 3}, env.today) >= 18`;
    default:
      return `!f${base} || f${base + 1} in ['a', 'b']`;
  }
}

/** `pnpm bench prover`: how long a proof of a large sound form takes in a fresh process, and how much memory. */
export async function prover(): Promise<void> {
  console.log('\nProof of a form in a fresh process');
  for (const { name, fields, conditions, budget } of sizes) {
    const started = performance.now();
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(fields), String(conditions)], {
      encoding: 'utf8',
    });
    const seconds = (performance.now() - started) / 1000;
    const {
      proof = Number.NaN,
      compile: plain = Number.NaN,
      memory = Number.NaN,
      findings = '?',
    } = child.status === 0 ? JSON.parse(child.stdout) : {};
    if (child.status !== 0) console.error(child.stderr);
    const verdict = seconds <= budget ? 'within' : 'BEYOND';
    console.log(
      `  ${name}: ${seconds.toFixed(2)} s in all (${verdict} ${budget} s); checked and proved ${proof.toFixed(2)} s, checked only ${plain.toFixed(2)} s, ${memory} MB, ${findings} finding(s)`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [fields = 560, conditions = 330] = process.argv.slice(2).map(Number);
  const source = { form: 'gross', files: new Map([['form.json', largeForm(fields, conditions)]]) };
  const time = async (prove: boolean) => {
    const started = performance.now();
    const { findings } = await compile(source, { outputs: [], prove });
    return { seconds: (performance.now() - started) / 1000, findings };
  };
  const proved = await time(true);
  const plain = await time(false);
  if (process.argv.includes('--findings'))
    for (const one of proved.findings.slice(0, 20)) console.error(one.code, one.path, one.message);
  console.log(
    JSON.stringify({
      proof: proved.seconds,
      compile: plain.seconds,
      memory: Math.round(process.memoryUsage.rss() / 1_000_000),
      findings: proved.findings.length,
    }),
  );
}
