import * as fc from 'fast-check';
import { check, choice, day, formOf, group, integer, list, text, yesNo, type Json } from './forms.ts';

/** A form so small that all answers to it can be gone through. */
export interface SmallForm {
  readonly form: Json;
  /** The figures of each place; none if the form has no parameters. */
  readonly places: Readonly<Record<string, Json>>;
  /** What may be answered to each question, by its key; every question may also be left open. */
  readonly domains: ReadonlyMap<string, readonly string[]>;
}

type Kind = 'boolean' | 'choice' | 'integer' | 'date' | 'text';

/** What rules can speak of: its name from where the rule stands. */
interface Named {
  readonly name: string;
  readonly kind: Kind | 'list';
}

const options = ['p', 'q', 'r'];
const days = ['2026-01-01', '2026-01-02', '2026-01-03'];
/** Rules name the first two; the others stand for all else, two because texts are compared with each other. */
const words = ['Anna', 'Berta', 'Carla', 'Dora'];

/** Draws by chance; each call uses up some of it. */
type Draw = <Item>(...items: readonly [Item, ...Item[]]) => Item;
type Chance = (percent: number) => boolean;

/** Forms that differ by chance: groups, steps, conditional options, computed values, a list, checks, parameters. */
export const smallForm: fc.Arbitrary<SmallForm> = fc.noBias(fc.noShrink(fc.nat())).map(formOfSeed);

export function formOfSeed(seed: number): SmallForm {
  // Linear congruential, the low bits left out: they repeat too soon.
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 12;
  };
  for (let skipped = 0; skipped < 5; skipped++) next();
  const draw: Draw = (...items) => items[next() % items.length] ?? items[0];
  return new Author(draw, (percent) => next() % 100 < percent).write();
}

class Author {
  private readonly draw: Draw;
  private readonly chance: Chance;
  private readonly seen: Named[] = [];
  private readonly domains = new Map<string, readonly string[]>();
  private readonly parameters: Record<string, Json> = {};
  private size = 1;

  constructor(draw: Draw, chance: Chance) {
    this.draw = draw;
    this.chance = chance;
  }

  write(): SmallForm {
    const places: Record<string, Record<string, unknown>> = {};
    if (this.chance(25)) {
      this.parameters['satz'] = { type: 'integer', title: 'Satz' };
      for (const key of ['10041100', '10041511']) places[key] = { satz: this.draw(0, 1, 2, 3) };
      this.seen.push({ name: 'params.satz', kind: 'integer' });
    }
    const first = this.fields('f', this.draw(2, 3), '');
    const isTwoSteps = this.chance(30);
    const when = isTwoSteps && this.chance(70) ? { when: this.rule(2) } : {};
    const second = isTwoSteps ? this.fields('s', this.draw(1, 2), '') : [];
    const steps = [
      { step: 'eins', title: 'Eins', fields: first },
      ...(isTwoSteps ? [{ step: 'zwei', title: 'Zwei', ...when, fields: second }] : []),
    ];
    const checks = Array.from({ length: this.draw(0, 0, 1, 1, 2) }, (_, index) => check(`c${index}`, this.rule(2)));
    const form = formOf([], {
      steps,
      ...(checks.length > 0 ? { checks } : {}),
      ...(Object.keys(places).length > 0 ? { parameters: this.parameters } : {}),
    });
    return { form, places, domains: this.domains };
  }

  private fields(prefix: string, count: number, path: string): Json[] {
    return Array.from({ length: count }, (_, index) => {
      const name = `${prefix}${index}`;
      const before = this.seen.length;
      if (prefix.length < 2 && this.chance(18)) return this.group(name, path, before);
      if (path === '' && this.size < 30 && this.chance(18)) return this.list(name, before);
      if (before > 0 && this.chance(15)) return this.computed(name, path);
      return this.question(name, path, before > 0);
    });
  }

  private group(name: string, path: string, before: number): Json {
    const when = before > 0 && this.chance(60) ? { when: this.rule(2) } : {};
    const alternatives = this.chance(15) ? { [this.draw('exactlyOne', 'atLeastOne')]: true } : {};
    const required = this.chance(15) ? { required: false } : {};
    const outside = this.seen.length;
    const fields = this.fields(`${name}x`, 2, `${path}${name}.`);
    // From outside the members have the group before their names.
    const inside = this.seen.splice(outside).map((one) => ({ ...one, name: `${name}.${one.name}` }));
    this.seen.push(...inside);
    const isPlain = Object.keys(alternatives).length === 0;
    return group(name, fields, { ...when, ...alternatives, ...(isPlain ? required : {}) });
  }

  private list(name: string, before: number): Json {
    const when = before > 0 && this.chance(40) ? { when: this.rule(2) } : {};
    const outer = this.seen.splice(0);
    this.seen.push(...outer.map((one) => ({ ...one, name: one.name.startsWith('params.') ? one.name : `form.${one.name}` })));
    const own = this.seen.length;
    const fields = [this.question(`${name}b`, `${name}.`, before > 0, 'boolean')];
    if (this.size < 8 && this.chance(50)) fields.push(this.question(`${name}n`, `${name}.`, true, 'integer'));
    const members = this.seen.slice(own);
    const checks = this.chance(30) ? { checks: [check('zeile', this.rule(2, members))] } : {};
    this.seen.splice(0, this.seen.length, ...outer, { name, kind: 'list' });
    const rows =
      1 + fields.reduce((all, field) => all * ((this.domains.get(`${name}.${String(field['field'])}`)?.length ?? 0) + 1), 1);
    this.size *= rows * 3;
    return list(name, fields, { max: 2, ...(this.chance(40) ? { min: 1 } : {}), ...when, ...checks });
  }

  private question(name: string, path: string, mayDepend: boolean, wanted?: Kind): Json {
    const kind =
      wanted ?? this.draw<Kind>('boolean', 'boolean', 'choice', 'choice', 'integer', 'integer', 'date', 'date', 'text');
    const when = mayDepend && this.chance(45) ? { when: this.rule(3) } : {};
    const required = this.chance(25) ? { required: mayDepend && this.chance(50) ? this.rule(2) : false } : {};
    const [field, domain] = this.typed(name, kind, { ...when, ...required }, mayDepend);
    this.domains.set(`${path}${name}`, domain);
    this.size *= domain.length + 1;
    this.seen.push({ name, kind });
    return field;
  }

  private typed(name: string, kind: Kind, more: Json, mayDepend: boolean): readonly [Json, readonly string[]] {
    switch (kind) {
      case 'boolean':
        return [yesNo(name, more), ['true', 'false']];
      case 'choice': {
        const count = this.draw(2, 3);
        const offered = options
          .slice(0, count)
          .map((value) => (mayDepend && this.chance(20) ? { value, when: this.rule(2) } : value));
        return [choice(name, offered, more), options.slice(0, count)];
      }
      case 'integer': {
        const bound = this.seen.find((one) => one.kind === 'integer' && !one.name.startsWith('params.'));
        const min = mayDepend && bound !== undefined && this.chance(25) ? { min: bound.name } : {};
        return [integer(name, { max: 3, ...more, ...min }), ['0', '1', '2', '3']];
      }
      case 'date':
        return [day(name, { min: days[0], max: days[2], ...more }), days];
      case 'text':
        return [text(name, { minLength: 3, maxLength: 12, ...more }), words];
    }
  }

  private computed(name: string, path: string): Json {
    const isNumber = path === '' && this.chance(60);
    const value = !isNumber
      ? this.rule(2)
      : this.chance(50)
        ? `${this.rule(2)} ? 1 : 2`
        : `${this.rule(2)} ? 1 : ${this.rule(2)} ? 2 : 3`;
    const type = isNumber ? 'integer' : 'boolean';
    this.seen.push({ name, kind: type });
    return { field: name, type, label: name, value };
  }

  private rule(depth: number, about: readonly Named[] = this.seen): string {
    if (depth === 0 || this.chance(35))
      return this.atom(this.draw(...((about.length > 0 ? about : this.seen) as [Named, ...Named[]])));
    const left = this.rule(depth - 1, about);
    if (this.chance(20)) return `!(${left})`;
    const right = this.rule(depth - 1, about);
    if (this.chance(6)) return `(${this.rule(0, about)} ? ${left} : ${right})`;
    return `(${left} ${this.draw('&&', '||')} ${right})`;
  }

  private atom({ name, kind }: Named): string {
    const other = this.seen.find((one) => one.kind === kind && one.name !== name)?.name;
    const compare = this.draw('<', '<=', '>', '>=', '==', '!=');
    if (kind !== 'list' && !name.startsWith('params.') && this.chance(10)) return `present(${name})`;
    switch (kind) {
      case 'boolean':
        return other !== undefined && this.chance(20) ? `${name} ${this.draw('==', '!=')} ${other}` : this.draw(name, `!${name}`);
      case 'choice':
        return this.draw(`${name} == '${this.draw('p', 'q')}'`, `${name} != 'p'`, `${name} in ['p', 'q']`);
      case 'integer': {
        if (other === undefined || this.chance(40)) return `${name} ${compare} ${this.draw(0, 1, 2, 3, 4)}`;
        return this.draw(
          `${name} ${compare} ${other}`,
          `${name} + ${other} ${compare} ${this.draw(1, 3, 6)}`,
          `2 * ${name} ${compare} ${other} + 1`,
          `${name} * ${other} ${compare} ${this.draw(2, 5, 9)}`,
        );
      }
      case 'date':
        if (other !== undefined && this.chance(50))
          return this.draw(
            `${name} ${compare} ${other}`,
            `${name} + days(1) ${compare} ${other}`,
            `daysBetween(${name}, ${other}) ${compare} 1`,
          );
        return `${name} ${compare} date('${this.draw(...(days as [string, ...string[]]))}')`;
      case 'text':
        if (other !== undefined && this.chance(40)) return `${name} ${this.draw('==', '!=')} ${other}`;
        return `${name} ${this.draw('==', '!=')} '${this.draw('Anna', 'Berta')}'`;
      case 'list':
        return this.draw(
          `${name}.exists(z, z.${name}b)`,
          `${name}.all(z, z.${name}b)`,
          `count(${name}) ${compare} ${this.draw(0, 1, 2)}`,
          `count(${name}.filter(z, z.${name}b)) ${compare} 1`,
        );
    }
  }
}
