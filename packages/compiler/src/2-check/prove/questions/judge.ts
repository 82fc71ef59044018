import { finding, type Finding, type Position } from '@vordruck/definition';
import type { Checking } from '../../check.ts';
import { ancestors, type FieldNode } from '../../form-tree.ts';
import { ownerKey, type RuleSite } from '../../rule-sites.ts';
import { readsOf, visit } from '../../../rules/reads.ts';
import type { Exploration, Outcome } from '../exploration.ts';
import { budget, type Part } from '../part.ts';
import type { Literal } from '../solver/sat.ts';
import { conditionOfBranch } from './branch-source.ts';
import { exampleOf, type Wish } from './example.ts';
import { contradictionOf, describeContradiction, describeNecessity, nameOf } from './reasons.ts';
import { sourceOfAlternative } from './alternatives.ts';
import { anywhere, type About, type Target } from './target.ts';

/** Reasons are looked for this often in one part; beyond, a finding stands without. */
const reasonsMax = 80;

/** Turns what exploring has found into findings. */
export class Judge {
  private readonly checking: Checking;
  private readonly exploration: Exploration;
  private readonly byId = new Map<string, { readonly outcome: Outcome | undefined }>();
  private reasons = 0;

  constructor(checking: Checking, exploration: Exploration) {
    this.checking = checking;
    this.exploration = exploration;
    for (const part of exploration.parts)
      for (const target of part.targets) this.byId.set(target.id, { outcome: exploration.outcomes.get(target) });
  }

  findings(): Finding[] {
    return this.exploration.parts.flatMap((part) => part.targets.flatMap((target) => this.judge(part, target)));
  }

  isImpossible(id: string): boolean {
    const outcome = this.byId.get(id)?.outcome;
    return outcome?.kind === 'impossible' && outcome.everywhere;
  }

  /** Whether a field can be shown at all, by itself and by all around it. */
  isShown(node: FieldNode): boolean {
    const whole = [node, ...ancestors(node)];
    const step = whole.at(-1)?.step ?? -1;
    return !this.isImpossible(`true step ${step}`) && whole.every((one) => !this.isImpossible(`true field ${one.index} when`));
  }

  private judge(part: Part, target: Target): Finding[] {
    const outcome = this.exploration.outcomes.get(target);
    if (outcome?.kind === 'undecided') return this.undecided(target.about);
    if (outcome?.kind !== 'impossible' || !outcome.everywhere) return [];
    const { about } = target;
    switch (about.kind) {
      case 'true':
        return this.neverTrue(part, target, about.site);
      case 'not-true':
        return this.alwaysTrue(part, target, about.site);
      case 'false':
        return this.neverFails(part, target, about.site);
      case 'answered':
        return this.unanswerable(part, target, about.node);
      case 'alternative':
        return this.neverTheCase(part, target, about);
      case 'branch':
        return this.unreachableBranch(part, target, about);
    }
  }

  private undecided(about: About): Finding[] {
    const bound = `${budget} steps for one question`;
    if (about.kind === 'answered') {
      const { node } = about;
      // Where it is open whether it is asked at all, that is told instead.
      const isOpen = this.byId.get(`true field ${node.index} when`)?.outcome?.kind === 'undecided';
      if (isOpen || !this.isShown(node)) return [];
      return [finding.undecided(node.field.at(), { what: `${node.field.key} can be answered`, bound })];
    }
    const { site } = about;
    if (this.isOfParameters(site)) return [];
    const name = nameOf(this.checking.tree, site.owner);
    const can = {
      true: 'can be true',
      false: 'can be false',
      'not-true': 'can be anything but true',
      branch: 'takes each of its branches',
      alternative: 'is true by each of its alternatives',
    }[about.kind];
    return [finding.undecided(site.at, { what: `“${site.source}” (${name}) ${can}`, bound })];
  }

  /**
   * Whether a rule speaks of parameters alone, as of a table of tariffs, which the solver does not look into. The engine has
   * evaluated it in the places there are; what none of them has now, one may have tomorrow.
   */
  private isOfParameters({ owner }: RuleSite): boolean {
    const expression = this.exploration.facts.rules.get(ownerKey(owner))?.expression;
    if (expression === undefined || this.exploration.places.length === 0) return false;
    let reads = 0;
    let others = 0;
    visit(expression, (node) => {
      if (node.kind !== 'read') return;
      if (node.path.root.kind === 'params') reads++;
      else if (node.field !== undefined || node.path.root.kind !== 'variable') others++;
    });
    return reads > 0 && others === 0;
  }

  private neverTrue(part: Part, target: Target, site: RuleSite): Finding[] {
    const { owner } = site;
    const { tree } = this.checking;
    if (!this.isContextReachable(part, site)) return [];
    const reason = () => this.reasonOf(part, target, site);
    const rule = `“${site.source}”`;
    switch (owner.kind) {
      case 'step': {
        const name = tree.definition.steps[owner.step]?.step ?? '';
        return [finding.unreachableStep(site.at, { name, reason: reason() }, this.example(part, []))];
      }
      case 'option': {
        const option = owner.node.field.options?.[owner.option]?.value ?? '';
        const example = this.example(part, [this.visibleOf(owner.node)]);
        return [finding.unreachableOption(site.at, { option, name: owner.node.field.key, reason: reason() }, example)];
      }
      case 'check':
        return this.alwaysFails(part, site, reason());
      default:
        if (owner.property === 'when')
          return [
            finding.unreachableQuestion(
              site.at,
              { name: owner.node.field.key, reason: reason() },
              this.example(part, [this.aroundOf(owner.node)]),
            ),
          ];
        return [
          finding.neverTrue(
            site.at,
            { rule, name: nameOf(tree, owner), reason: reason() },
            this.example(part, [this.visibleOf(owner.node)]),
          ),
        ];
    }
  }

  private alwaysFails(part: Part, site: RuleSite, reason: string): Finding[] {
    const { owner } = site;
    if (owner.kind !== 'check' || this.isImpossible(`false ${ownerKey(owner)}`)) return [];
    const name = nameOf(this.checking.tree, owner).replace(/^check /u, '');
    return [finding.checkAlwaysFails(site.at, { name, reason }, this.brokenCheck(part, site))];
  }

  private neverFails(part: Part, own: Target, site: RuleSite): Finding[] {
    if (site.owner.kind !== 'check' || !this.isContextReachable(part, site)) return [];
    const name = nameOf(this.checking.tree, site.owner).replace(/^check /u, '');
    const target = part.targets.find(({ id }) => id === `true ${ownerKey(site.owner)}`);
    const wish: Wish | undefined =
      target === undefined || this.isImpossible(target.id) ? undefined : (at) => at.literalOf(target);
    const slots = { name, rule: `“${site.source}”`, reason: this.necessityOf(part, own) };
    return [finding.checkNeverFails(site.at, slots, this.example(part, wish === undefined ? [] : [wish]))];
  }

  /** Answers that break nothing but a check. */
  private brokenCheck(part: Part, site: RuleSite): Finding['example'] {
    const target = part.targets.find(({ id }) => id === `false ${ownerKey(site.owner)}`);
    if (target === undefined) return undefined;
    const others = part.demands.filter(({ owner }) => owner === undefined || ownerKey(owner) !== ownerKey(site.owner));
    return exampleOf(this.exploration, part, [(at) => at.literalOf(target)], {
      demands: others.map(({ literal }) => literal),
      confirms: (run) => run.observed.probes.get(target.id)?.has(true) === true,
    });
  }

  private alwaysTrue(part: Part, own: Target, site: RuleSite): Finding[] {
    const { owner } = site;
    const { tree } = this.checking;
    if (owner.kind === 'check' || this.isImpossible(`true ${ownerKey(owner)}`) || !this.isContextReachable(part, site)) return [];
    if (this.readsDeclaration(site)) return [];
    const slots = { rule: `“${site.source}”`, name: nameOf(tree, owner) };
    const { encoder } = part;
    const notTrue = encoder.places(site.scope).map((rows) => {
      const result = encoder.result(owner, rows);
      // What the rule reads is shown; that it is hidden now and then is not what decides.
      return result?.kind === 'boolean'
        ? encoder.gates.and(...this.readsShown(part, site, rows), result.yes ^ 1)
        : encoder.gates.falsehood;
    });
    // That some answers leave something else unanswerable is a dead end and told by itself.
    if (part.solve([...this.answeredReads(part, site), this.contextLiteral(part, `not-true ${ownerKey(owner)}`)]) !== 'unsat')
      return [];
    const isByItself = part.solve([part.complete, encoder.gates.or(...notTrue)]) === 'unsat';
    const target = part.targets.find(({ id }) => id === `true ${ownerKey(owner)}`);
    const example = this.example(part, target === undefined ? [] : [(at) => at.literalOf(target)]);
    const reason = this.necessityOf(part, own);
    return [
      isByItself
        ? finding.alwaysTrue(site.at, { ...slots, reason }, example)
        : finding.alwaysTrueAround(site.at, { ...slots, reason }, example),
    ];
  }

  private readsShown({ encoder }: Part, { owner }: RuleSite, rows: readonly number[]): Literal[] {
    const expression = this.exploration.facts.rules.get(ownerKey(owner))?.expression;
    const reads = expression === undefined ? [] : readsOf(expression);
    return reads.flatMap(([field, shared]) => {
      const node = this.checking.tree.nodes[field];
      return node === undefined || node.depth !== shared || shared > rows.length
        ? []
        : [encoder.visible(node, rows.slice(0, shared))];
    });
  }

  private contextLiteral(part: Part, id: string): Literal {
    const target = part.targets.find((candidate) => candidate.id === id);
    return target === undefined ? part.encoder.gates.truth : part.literalOf(target);
  }

  /** All that is demanded of the questions that a rule depends on, but of none that depends on it. */
  private answeredReads(part: Part, { owner }: RuleSite): Literal[] {
    const expression = this.exploration.facts.rules.get(ownerKey(owner))?.expression;
    const open = expression === undefined ? [] : readsOf(expression).map(([field]) => field);
    const reads = new Set<number>(open);
    for (let field = open.pop(); field !== undefined; field = open.pop()) {
      for (const next of this.checking.dependencies.needs[field]?.keys() ?? []) {
        if (reads.has(next)) continue;
        reads.add(next);
        open.push(next);
      }
    }
    return part.demands.flatMap(({ kind, node, literal }) =>
      kind !== 'check' && kind !== 'unique' && node !== undefined && reads.has(node.index) ? [literal] : [],
    );
  }

  /** A declaration that is not ticked is absent and never false, so being true is what is waited for. */
  private readsDeclaration({ owner }: RuleSite): boolean {
    const expression = this.exploration.facts.rules.get(ownerKey(owner))?.expression;
    const fields = expression === undefined ? [] : readsOf(expression).map(([field]) => this.checking.tree.nodes[field]);
    return fields.some((node) => node?.field.type === 'declaration');
  }

  private unanswerable(part: Part, target: Target, node: FieldNode): Finding[] {
    if (!this.isShown(node) || part.solve([this.visibleOf(node)(part)]) !== 'sat') return [];
    const own = part.demands.filter((demand) => demand.node !== node).map(({ literal }) => literal);
    const example = exampleOf(this.exploration, part, [this.visibleOf(node)], {
      demands: own,
      confirms: (run) => !run.observed.present.has(node.index),
      isComplete: true,
    });
    const reason = this.reasonOf(part, target, undefined, [this.visibleOf(node)]);
    return [finding.impossibleAnswer(node.field.at(), { name: node.field.key, reason }, example)];
  }

  /** Where the whole rule is never or always true, that is told instead. */
  private neverTheCase(part: Part, target: Target, about: About & { kind: 'alternative' }): Finding[] {
    const { site, index, count } = about;
    const key = ownerKey(site.owner);
    if (this.isImpossible(`true ${key}`) || this.isImpossible(`not-true ${key}`) || !this.isContextReachable(part, site))
      return [];
    const slots = {
      alternative: `“${sourceOfAlternative(site, index, count)}”`,
      rule: `“${site.source}”`,
      name: nameOf(this.checking.tree, site.owner),
      reason: this.reasonOf(part, target, site),
    };
    const isByItself = part.solve([anywhere(about, part.encoder)]) === 'unsat';
    const whole = part.targets.find(({ id }) => id === `true ${key}`);
    const example = this.example(part, whole === undefined ? [] : [(at) => at.literalOf(whole)]);
    return [
      isByItself
        ? finding.unreachableAlternative(site.at, slots, example)
        : finding.unreachableAlternativeAround(site.at, slots, example),
    ];
  }

  private unreachableBranch(part: Part, own: Target, { site, node, side }: About & { kind: 'branch' }): Finding[] {
    if (site.owner.kind !== 'field' || !this.isShown(site.owner.node)) return [];
    const { gates, branches } = part.encoder;
    const branch = branches.get(node);
    const other = side === 'yes' ? branch?.no : branch?.yes;
    // Where neither side is reached, something outside is to blame and told by itself.
    if (part.solve([gates.or(...(other ?? []))]) !== 'sat') return [];
    const slots = {
      property: site.owner.property,
      name: site.owner.node.field.key,
      branch: side === 'yes' ? 'the value after the question mark' : 'the value after the colon',
      condition: `“${conditionOfBranch(site, this.exploration.facts, node) ?? site.source}”`,
      truth: side === 'yes' ? 'true' : 'false',
      reason: this.necessityOf(part, own),
    };
    return [finding.unreachableBranch(site.at, slots, this.example(part, [this.visibleOf(site.owner.node)]))];
  }

  private isContextReachable(part: Part, { owner, scope }: RuleSite): boolean {
    if (owner.kind === 'step') return true;
    if (owner.kind === 'check') return scope === undefined || this.isShown(scope);
    if (owner.kind === 'field' && owner.property === 'when')
      return (
        this.isPossible(part, this.aroundOf(owner.node)) && (owner.node.parent === undefined || this.isShown(owner.node.parent))
      );
    return this.isShown(owner.node) && this.isPossible(part, this.visibleOf(owner.node));
  }

  private isPossible(part: Part, wish: Wish): boolean {
    return part.solve([wish(part)]) !== 'unsat';
  }

  private visibleOf(node: FieldNode): Wish {
    return ({ encoder }) => encoder.gates.or(...encoder.places(node.parent).map((rows) => encoder.visible(node, rows)));
  }

  private aroundOf(node: FieldNode): Wish {
    return ({ encoder }) => encoder.gates.or(...encoder.places(node.parent).map((rows) => encoder.around(node, rows)));
  }

  private example(part: Part, wishes: readonly Wish[]): Finding['example'] {
    return exampleOf(this.exploration, part, wishes, { isComplete: true });
  }

  /** Why something that is never so cannot be so, told of its opposite. */
  private necessityOf(part: Part, target: Target): string {
    const otherwise = 'what stands around it leaves no other case';
    if (this.reasons++ > reasonsMax) return otherwise;
    const guarded = this.exploration.guarded(part);
    const own = guarded.targets.find(({ id }) => id === target.id);
    if (own === undefined) return otherwise;
    const demands = target.isComplete ? guarded.demands.filter(({ kind }) => kind !== 'check' && kind !== 'unique') : [];
    const contradiction = contradictionOf(guarded, [guarded.literalOf(own)], demands);
    return contradiction === undefined ? otherwise : describeNecessity(this.checking, contradiction);
  }

  private reasonOf(part: Part, target: Target, site: RuleSite | undefined, more: readonly Wish[] = []): string {
    const otherwise = 'the conditions around it rule it out';
    if (this.reasons++ > reasonsMax) return otherwise;
    const guarded = this.exploration.guarded(part);
    const own = guarded.targets.find(({ id }) => id === target.id);
    if (own === undefined) return otherwise;
    const given: Literal[] = [guarded.literalOf(own), ...more.map((wish) => wish(guarded))];
    const contradiction = contradictionOf(guarded, given);
    return contradiction === undefined ? otherwise : describeContradiction(this.checking, contradiction, site?.owner);
  }
}

/** Steps without any question that can be shown. */
export function emptySteps({ tree }: Checking, judge: Judge): Finding[] {
  return tree.definition.steps.flatMap((step, index) => {
    const inside = tree.top.filter((node) => node.step === index && node.rule !== 'none');
    if (judge.isImpossible(`true step ${index}`) || inside.length === 0 || inside.some((node) => judge.isShown(node))) return [];
    const at: Position = step.at('step');
    return [finding.unreachableStep(at, { name: step.step, reason: 'none of its questions is ever shown' })];
  });
}
