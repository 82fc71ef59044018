import { visit } from '../../../rules/reads.ts';
import { ownerKey } from '../../rule-sites.ts';
import type { Exploration } from '../exploration.ts';
import type { Part } from '../part.ts';
import type { Literal } from '../solver/sat.ts';

/** The places whose figures a part of a form depends on; none if it depends on no figures, or no place has any. */
export class Whereabouts {
  readonly places: readonly string[];
  /** In the solver of the part: it is one of these places. */
  readonly literals: readonly Literal[];
  private readonly part: Part;

  private constructor(part: Part, places: readonly string[]) {
    this.part = part;
    this.places = places;
    this.literals = Whereabouts.literalsOf(part, places);
  }

  static of({ places, facts, definition }: Exploration, part: Part): Whereabouts {
    const reads = part.component.sites.some(({ owner }) => {
      const expression = facts.rules.get(ownerKey(owner))?.expression;
      let isOfPlace = false;
      if (expression !== undefined)
        visit(expression, (node) => {
          if (node.kind !== 'read') return;
          const { root, names } = node.path;
          isOfPlace ||= root.kind === 'params' || (root.kind === 'env' && (names[0] === 'land' || names[0] === 'municipality'));
        });
      return isOfPlace;
    });
    const isPlaced = part.component.nodes.some(
      ({ field }) => field.place !== undefined || definition.places.some(({ hide }) => hide.includes(field.key)),
    );
    return new Whereabouts(part, reads || isPlaced ? places.slice(0, placesMax) : []);
  }

  static literalsOf({ encoder: { inputs, gates } }: Part, places: readonly string[]): readonly Literal[] {
    if (places.length === 0) return [];
    return [gates.or(...places.flatMap((place) => inputs.places.get(place) ?? []))];
  }

  at(place: string): readonly Literal[] {
    return Whereabouts.literalsOf(this.part, [place]);
  }

  only(places: readonly string[]): Whereabouts {
    return new Whereabouts(this.part, places);
  }
}

/** Places that are asked one by one. */
const placesMax = 60;
