import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import { member, positionOf, positionOfName } from '../1-parse/tree.ts';
import { FIELD_TEXTS } from '../3-mount/mount-field.ts';
import { find, topFields, walk } from '../6-check/walk.ts';
import type { Definition, Field } from '../model.ts';
import type { Report } from '../report.ts';
import { fieldType } from '../types/index.ts';
import { checkValues } from './check-values.ts';
import type { PlaceFile } from './read-places.ts';

/** What a place says of a form must fit the form. */
export function checkPlaces(places: readonly PlaceFile[], definition: Definition, report: Report): void {
  for (const file of places) {
    checkValues(member(file.root, 'params'), definition.parameters, report);
    checkHidden(file, definition, report);
    checkAfter(file, definition, report);
    checkTexts(file, definition, report);
  }
  checkComplete(places, definition, report);
}

function checkHidden({ place }: PlaceFile, definition: Definition, report: Report): void {
  place.hide.forEach((path, index) => {
    const field = fieldAt(path, 'hide', place.at('hide', index), definition, report);
    if (field && !isOptional(field)) report(finding.hidesRequired(place.at('hide', index), { field: path }));
  });
}

/** What the form requires, by law or by its author, is not a municipality's to leave out. */
function isOptional(field: Field): boolean {
  if (field.fields) return field.fields.every(isOptional);
  return field.required === false || fieldType(field.type)?.value === undefined;
}

function fieldAt(
  path: string,
  property: string,
  position: ReturnType<PlaceFile['place']['at']>,
  definition: Definition,
  report: Report,
): Field | undefined {
  const found = find(topFields(definition), path);
  if (found) return found === 'unknown' ? undefined : found;
  const known = walk(topFields(definition)).map((field) => field.key);
  report(
    finding.unknownField(position, {
      property,
      name: path,
      where: 'the form',
      near: didYouMean(path, known),
      known: known.join(', '),
    }),
  );
  return undefined;
}

function checkAfter({ place }: PlaceFile, definition: Definition, report: Report): void {
  for (const field of definition.local?.fields ?? []) {
    if (field.place === place.key && field.after !== undefined)
      fieldAt(field.after, 'after', field.at('after'), { ...definition, local: undefined }, report);
  }
}

function checkTexts({ root }: PlaceFile, definition: Definition, report: Report): void {
  const languages = [definition.language, ...definition.translations.keys()];
  const keys = possibleKeys(definition);
  const texts = member(root, 'texts');
  for (const [language, { node }] of texts?.members ?? []) {
    if (node.kind === 'object' && !languages.includes(language)) {
      report(
        finding.unknownLanguage(positionOfName(texts ?? node, language), {
          language,
          near: didYouMean(language, languages),
          known: languages.join(', '),
        }),
      );
    }
    for (const key of node.members.keys()) {
      if (!keys.has(key)) report(finding.orphanText(positionOfName(node, key), { key, near: didYouMean(key, keys) }));
    }
  }
}

/** A place may also give a field a help or a purpose that the form has none of. */
function possibleKeys(definition: Definition): ReadonlySet<string> {
  const ofFields = walk(topFields(definition)).flatMap((field) => FIELD_TEXTS.map((name) => `${field.key}.${name}`));
  return new Set([...definition.texts.keys(), ...ofFields]);
}

const KEY_LENGTHS = { land: 2, district: 5, municipality: 8 };

/** Without a required parameter the form is not offered in a place; its authority should know. */
function checkComplete(places: readonly PlaceFile[], definition: Definition, report: Report): void {
  for (const { place, root, path } of places) {
    if (place.key.length !== KEY_LENGTHS[definition.service.level]) continue;
    const above = places.filter((other) => place.key.startsWith(other.place.key));
    for (const { id, required } of definition.parameters) {
      if (!required || above.some(({ root: other }) => member(member(other, 'params'), id))) continue;
      report(finding.parameterMissing(positionOf(member(root, 'params') ?? root), { name: id, place: place.key, file: path }));
    }
  }
}
