import type { ValueField, ValueType, XmlFacet } from './field-type.ts';

export function optionValues(field: ValueField): readonly string[] {
  return (field.options ?? []).map((option) => option.value);
}

export function isOption(value: unknown, field: ValueField): boolean {
  return (field.options ?? []).some((option) => option.value === value);
}

export function optionFacets(field: ValueField): readonly XmlFacet[] {
  return optionValues(field).map((value) => ({ facet: 'enumeration', value }));
}

/** Whether an option is offered at the moment stands in no schema. */
export function optionRules(field: ValueField): NonNullable<ValueType['inexpressible']> {
  return (field.options ?? []).some((option) => option.when !== undefined)
    ? [{ in: 'both', what: 'options that a rule does not offer' }]
    : [];
}
