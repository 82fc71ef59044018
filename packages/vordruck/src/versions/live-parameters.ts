import { readDefinition, type Definition, type Source } from '@vordruck/definition';

type Place = Definition['places'][number];

/**
 * A frozen definition with the parameters that places have now: values make no version. What the working definition no longer
 * declares keeps the values it was frozen with, so that preparing the next version takes nothing from the one in effect; what
 * it declares and gives no value has none.
 */
export function withLiveParameters(frozen: Source, working: Source): Source {
  const before = readDefinition(frozen).definition;
  const now = readDefinition(working).definition;
  if (!before || !now) return frozen;
  const declared = new Set(now.parameters.map(({ id }) => id));
  const files = new Map(frozen.files);
  const keys = new Set([...before.places, ...now.places].map(({ key }) => key));
  for (const key of keys) {
    const [own, live] = [before.places, now.places].map((places) => places.find((place) => place.key === key));
    const params = before.parameters.flatMap(({ id }): [string, unknown][] => {
      const value = valueOf(declared.has(id) ? live : own, id);
      return value === undefined ? [] : [[id, value]];
    });
    const path = `places/${key}.json`;
    // A place that joined later and sets none of these has nothing to say here.
    if (!own && params.length === 0) continue;
    const sample = live ? live.sample : (own?.sample ?? false);
    files.set(path, JSON.stringify({ ...jsonOf(frozen.files.get(path)), params: Object.fromEntries(params), sample }));
  }
  return { ...frozen, files };
}

function valueOf(place: Place | undefined, id: string): unknown {
  return place && Object.hasOwn(place.params, id) ? place.params[id] : undefined;
}

function jsonOf(content: string | Uint8Array | undefined): object {
  if (content === undefined) return {};
  const json: unknown = JSON.parse(typeof content === 'string' ? content : new TextDecoder().decode(content));
  return typeof json === 'object' && json !== null ? json : {};
}
