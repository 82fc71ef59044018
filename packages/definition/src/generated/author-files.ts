// Generated from the meta-schemas by generate.ts; exempt from the limits of size.

/**
 * A question, a group or list of questions, a notice, or a mounted block.
 */
export type AuthoredField = (AuthoredMount | TextField | MultilineField | EmailField | PhoneField | UrlField | IntegerField | DecimalField | MoneyField | DateField | PartialDateField | MonthField | MonthDayField | YearField | TimeField | BooleanField | ChoiceField | ChoicesField | MunicipalityField | CountryField | PostalCodeField | FileField | IbanField | BicField | TaxIdField | VatIdField | PensionInsuranceNumberField | HealthInsuranceNumberField | LicensePlateField | VinField | GeoPointField | DeclarationField | NoticeField | GroupField | ListField)

/**
 * The files that authors write.
 */
export interface AuthorFiles {
form?: FormFile
block?: BlockFile
place?: PlaceFile
texts?: TextsFile
codelist?: CodelistFile
authority?: AuthorityFile
case?: CaseFile
}
/**
 * The definition of one administrative form.
 */
export interface FormFile {
/**
 * Where the editor finds the descriptions that it shows here.
 */
$schema?: string
/**
 * The name of the form in addresses and files, the same as its folder: small letters, digits and hyphens.
 */
form: string
/**
 * What people do with the form; the heading of its start page.
 */
title: string
/**
 * The language in which the texts in this file are written (BCP 47).
 */
language: string
/**
 * Two or three sentences on the start page: for whom the form is and what it does.
 */
intro?: string
/**
 * How long it takes to fill in.
 */
duration?: string
/**
 * What it costs.
 */
fee?: string
/**
 * Where people get help with the form.
 */
help?: string
/**
 * What the authority does when the form has arrived; shown on the receipt.
 */
next?: string
/**
 * Words that people look for when they need the form, separated by commas; the search of the portal knows them.
 */
keywords?: string
/**
 * The administrative service that the form belongs to.
 */
service?: {
/**
 * The key of the service in the catalogue of services (Leistungskatalog), 14 digits.
 */
leika?: string
/**
 * The laws and by-laws that the service rests on; shown on the start page.
 * 
 * Items: A law or by-law.
 */
legalBasis?: string[]
/**
 * How surely the authority must know who sends the form: none, basic, substantial or high.
 */
trust?: ("none" | "basic" | "substantial" | "high")
/**
 * Which level offers the service: each municipality, each district, or the Land. municipality if not given.
 */
level?: ("land" | "district" | "municipality")
}
/**
 * Values that each municipality sets, by name. Rules use them as params.<name>.
 */
parameters?: {
[k: string]: AuthoredParameter
}
/**
 * The pages of the form, in order.
 */
steps: AuthoredStep[]
/**
 * What people declare before they send, after checking their answers.
 */
declarations?: AuthoredField[]
/**
 * Conditions between several answers, each with the message people see when it does not hold.
 */
checks?: AuthoredCheck[]
/**
 * How the submission is written.
 */
output?: {
/**
 * How the submission is written as XML.
 */
xml?: {
/**
 * The namespace of the XML, a URI.
 */
namespace: string
/**
 * A version that receivers know the XML by.
 */
version?: string
/**
 * Writes the submission in another schema, too, as fachverfahren.xml (XÖV, XFall, a procedure of its own).
 */
mapping?: {
/**
 * The file of the other schema, in the folder of the form; schemas it imports lie beside it.
 */
schema: string
/**
 * The namespace of the other schema.
 */
namespace: string
/**
 * The name of the root element.
 */
root: string
/**
 * Attributes with fixed values, such as the URI and version of a code list.
 */
attributes?: {
/**
 * The value of the attribute.
 */
[k: string]: string
}
/**
 * The elements, in the order in which the other schema wants them.
 */
elements: AuthoredMappedElement[]
}
}
/**
 * An official PDF form that is filled in, too, as formular.pdf.
 */
pdf?: {
/**
 * The file of the official form, in the folder of this form.
 */
template: string
/**
 * What goes into which field of the official form.
 * 
 * Items: A field of the official form.
 */
fields: {
/**
 * Its full name in the PDF.
 */
field: string
/**
 * The path of an answer, rows by their place; or @number, @received, @form, @language, @municipality.
 */
from: string
/**
 * shown: as the record prints it, if not given; value: as submission.json has it.
 */
format?: ("shown" | "value")
/**
 * For boxes to tick and choices: their state by our value.
 */
states?: {
/**
 * What they call it.
 */
[k: string]: string
}
}[]
}
}
}
/**
 * A value that differs from municipality to municipality: a rate, a date, a yes or no.
 */
export interface AuthoredParameter {
/**
 * What the municipality reads when it sets the value.
 */
title: string
/**
 * What kind of value it is; the types of fields, except those that have no value of their own.
 */
type: ("text" | "multiline" | "email" | "phone" | "url" | "integer" | "decimal" | "money" | "date" | "partialDate" | "month" | "monthDay" | "year" | "time" | "boolean" | "choice" | "choices" | "municipality" | "country" | "postalCode" | "iban" | "bic" | "taxId" | "vatId" | "pensionInsuranceNumber" | "healthInsuranceNumber" | "licensePlate" | "vin" | "geoPoint" | "group" | "list")
/**
 * true if not given: the form is not offered where the value is missing. false: rules ask for it with present().
 */
required?: boolean
/**
 * For decimals: how many digits stand after the point, 0 to 6.
 */
scale?: number
/**
 * The least value a municipality may set.
 */
min?: (number | string)
/**
 * The greatest value a municipality may set.
 */
max?: (number | string)
/**
 * For a choice: the values a municipality can choose from.
 */
options?: AuthoredOption[]
/**
 * Takes the options from a file: codelists/<name>.json beside the form, or forms/_codelists/<name>.json. For long lists and lists that somebody else keeps. Instead of options.
 */
codelist?: string
/**
 * For a group or a list: what is in it.
 */
fields?: AuthoredParameterField[]
}
/**
 * One of the answers to choose from.
 */
export interface AuthoredOption {
/**
 * What rules and data call this option: short, without spaces. Nobody who fills in the form sees it unless there is no label.
 */
value: string
/**
 * The option as people read it. Without a label, its value is shown.
 */
label?: string
/**
 * A sentence under the option: what it means, when to choose it.
 */
help?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * The values of earlier versions that are this option now.
 * 
 * Items: The value of an option of an earlier version.
 */
was?: string[]
/**
 * true: choosing it excludes all others ("None of these").
 */
exclusive?: boolean
}
/**
 * A part of a parameter that is a group or a list.
 */
export interface AuthoredParameterField {
/**
 * Its name in rules.
 */
field: string
/**
 * What the municipality reads when it sets the value.
 */
label: string
/**
 * What kind of value it is; the types of fields, except those that have no value of their own.
 */
type: ("text" | "multiline" | "email" | "phone" | "url" | "integer" | "decimal" | "money" | "date" | "partialDate" | "month" | "monthDay" | "year" | "time" | "boolean" | "choice" | "choices" | "municipality" | "country" | "postalCode" | "iban" | "bic" | "taxId" | "vatId" | "pensionInsuranceNumber" | "healthInsuranceNumber" | "licensePlate" | "vin" | "geoPoint" | "group" | "list")
/**
 * true if not given: the form is not offered where the value is missing. false: rules ask for it with present().
 */
required?: boolean
/**
 * For decimals: how many digits stand after the point, 0 to 6.
 */
scale?: number
/**
 * The least value a municipality may set.
 */
min?: (number | string)
/**
 * The greatest value a municipality may set.
 */
max?: (number | string)
/**
 * For a choice: the values a municipality can choose from.
 */
options?: AuthoredOption[]
/**
 * Takes the options from a file: codelists/<name>.json beside the form, or forms/_codelists/<name>.json. For long lists and lists that somebody else keeps. Instead of options.
 */
codelist?: string
/**
 * For a group or a list: what is in it.
 */
fields?: AuthoredParameterField[]
}
/**
 * A page of the form: one subject, a few questions.
 */
export interface AuthoredStep {
/**
 * The name of the step in the address of its page: small letters, digits and hyphens.
 */
step: string
/**
 * The heading of the page.
 */
title: string
/**
 * A sentence or two under the heading.
 */
intro?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * The questions in it, in the order in which they are asked.
 */
fields: AuthoredField[]
}
/**
 * A block of questions, used here as a group.
 */
export interface AuthoredMount {
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * Mounts a block, a group of questions that several forms share: the folder forms/_blocks/<block>. Instead of a type.
 */
use: string
/**
 * What is different here from the block, by the path of the field in the block. { "off": true } leaves a field out.
 */
with?: {
[k: string]: AuthoredOverride
}
/**
 * Whom the block asks about. self, if not given: the person who fills in the form. others: somebody or something else, a child or a building site; then neither account nor browser fills anything in.
 */
about?: ("self" | "others")
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label?: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Conditions between several answers, each with the message people see when it does not hold.
 */
checks?: AuthoredCheck[]
/**
 * true: exactly one of the fields in it is answered.
 */
exactlyOne?: boolean
/**
 * true: at least one of the fields in it is answered.
 */
atLeastOne?: boolean
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
}
/**
 * What is different from the block for one of its fields.
 */
export interface AuthoredOverride {
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label?: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least number of letters. A letter with its accents counts as one.
 */
minLength?: number
/**
 * The greatest number of letters. A letter with its accents counts as one.
 */
maxLength?: number
/**
 * A regular expression that the whole answer must match. ^ and $ are not needed. Give an example with it: people cannot read patterns.
 */
pattern?: string
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
/**
 * What the number counts, shown beside it.
 */
unit?: string
/**
 * The letters of DIN 91379 that an answer may have. A: names of persons. B: also digits and signs, for streets and other names. C: all normative characters, with line breaks. D: also Greek. E: also Cyrillic.
 */
charset?: ("A" | "B" | "C" | "D" | "E")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * The least answer that is allowed: a whole number, or a rule that computes one.
 */
min?: (number | string)
/**
 * The greatest answer that is allowed: a whole number, or a rule that computes one.
 */
max?: (number | string)
/**
 * What people can choose from, in this order.
 */
options?: AuthoredOption[]
/**
 * Takes the options from a file: codelists/<name>.json beside the form, or forms/_codelists/<name>.json. For long lists and lists that somebody else keeps. Instead of options.
 */
codelist?: string
/**
 * The media types that are taken. The bytes decide, not the name of the file.
 * 
 * Items: A media type.
 */
accept?: string[]
/**
 * The largest size of one file, with its unit kB or MB (1 MB = 1,000,000 bytes); 10 MB if not given.
 */
maxSize?: string
/**
 * How many files may be given; 1 if not given.
 */
maxFiles?: number
/**
 * remove: of a photo only the picture is kept; where, when and with what it was taken is removed before it is stored. For JPEG, PNG and WebP.
 */
metadata?: "remove"
/**
 * true: a proof that people should have at hand; it is listed on the start page.
 */
evidence?: boolean
/**
 * true: the record prints a line to sign by hand, as for a SEPA mandate.
 */
signature?: boolean
/**
 * true: exactly one of the fields in it is answered.
 */
exactlyOne?: boolean
/**
 * true: at least one of the fields in it is answered.
 */
atLeastOne?: boolean
/**
 * Names of fields whose answers must differ from row to row.
 * 
 * Items: The name of a field of this list.
 */
unique?: string[]
/**
 * What the buttons and rows of this list are called. Each is a whole sentence, because languages join words differently.
 */
texts?: {
/**
 * The button that adds a row.
 */
add?: string
/**
 * The button that removes a row. {row.index} is the number of the row.
 */
remove?: string
/**
 * What a row is called. {name} is the answer of a field of the row.
 */
row?: string
/**
 * Where in the list people are.
 */
of?: string
}
}
/**
 * A condition between answers.
 */
export interface AuthoredCheck {
/**
 * Names the check in text keys; written like a field name.
 */
id: string
/**
 * A rule that must hold. It counts as broken only when it is false, not when an answer is missing.
 */
that: string
/**
 * The field at which the message stands; the group or list itself if not given.
 */
at?: string
/**
 * What people read when the condition does not hold: say what to do. {name} is replaced by the answer of that field.
 */
message: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
}
/**
 * A short text: a name, a number with letters, a breed.
 */
export interface TextField {
type: "text"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least number of letters. A letter with its accents counts as one.
 */
minLength?: number
/**
 * The greatest number of letters. A letter with its accents counts as one.
 */
maxLength?: number
/**
 * A regular expression that the whole answer must match. ^ and $ are not needed. Give an example with it: people cannot read patterns.
 */
pattern?: string
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
/**
 * The letters of DIN 91379 that an answer may have. A: names of persons. B: also digits and signs, for streets and other names. C: all normative characters, with line breaks. D: also Greek. E: also Cyrillic.
 */
charset?: ("A" | "B" | "C" | "D" | "E")
/**
 * What the number counts, shown beside it.
 */
unit?: string
}
/**
 * A longer text with line breaks: a reason, a description.
 */
export interface MultilineField {
type: "multiline"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least number of letters. A letter with its accents counts as one.
 */
minLength?: number
/**
 * The greatest number of letters. A letter with its accents counts as one.
 */
maxLength?: number
/**
 * A regular expression that the whole answer must match. ^ and $ are not needed. Give an example with it: people cannot read patterns.
 */
pattern?: string
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
/**
 * The letters of DIN 91379 that an answer may have. A: names of persons. B: also digits and signs, for streets and other names. C: all normative characters, with line breaks. D: also Greek. E: also Cyrillic.
 */
charset?: ("A" | "B" | "C" | "D" | "E")
}
/**
 * An e-mail address. Umlauts are allowed in it.
 */
export interface EmailField {
type: "email"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * A telephone number, typed in any usual way; kept with its country code, +4968150600.
 */
export interface PhoneField {
type: "phone"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * The address of a page on the web. People may leave out "https://".
 */
export interface UrlField {
type: "url"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * A number that counts: persons, square metres, pieces. Use text for numbers nobody calculates with.
 */
export interface IntegerField {
type: "integer"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least answer that is allowed: a whole number, or a rule that computes one.
 */
min?: (number | string)
/**
 * The greatest answer that is allowed: a whole number, or a rule that computes one.
 */
max?: (number | string)
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
/**
 * What the number counts, shown beside it.
 */
unit?: string
}
/**
 * An exact number with a fixed number of digits after the point. In JSON it is written as a text, "1.25".
 */
export interface DecimalField {
type: "decimal"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * How many digits stand after the point, 0 to 6; 2 if not given.
 */
scale?: number
/**
 * The least answer that is allowed: a number in double quotes, or a rule that computes one.
 */
min?: string
/**
 * The greatest answer that is allowed: a number in double quotes, or a rule that computes one.
 */
max?: string
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
/**
 * What the number counts, shown beside it.
 */
unit?: string
}
/**
 * An amount of money, exact to the cent. In JSON it is written as a text, "120.00".
 */
export interface MoneyField {
type: "money"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least answer that is allowed: an amount in double quotes, or a rule that computes one.
 */
min?: string
/**
 * The greatest answer that is allowed: an amount in double quotes, or a rule that computes one.
 */
max?: string
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * A calendar day that people know exactly. Use partialDate where the month or the year may be enough.
 */
export interface DateField {
type: "date"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least answer that is allowed: a day, or a rule that computes one.
 */
min?: string
/**
 * The greatest answer that is allowed: a day, or a rule that computes one.
 */
max?: string
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * A day, a month or a year, as exactly as people know it. Comparisons hold only if they hold for all days it may be.
 */
export interface PartialDateField {
type: "partialDate"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least answer that is allowed: a day, month or year, or a rule that computes one.
 */
min?: string
/**
 * The greatest answer that is allowed: a day, month or year, or a rule that computes one.
 */
max?: string
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * A month such as May 2024. In rules it is all the days of that month: a comparison holds only if it holds for each of them.
 */
export interface MonthField {
type: "month"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least answer that is allowed: a month, or a rule that computes one.
 */
min?: string
/**
 * The greatest answer that is allowed: a month, or a rule that computes one.
 */
max?: string
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * A day that comes every year, such as the 1st of March. In JSON "--03-01".
 */
export interface MonthDayField {
type: "monthDay"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
}
/**
 * A year with four digits; rules calculate with it as with a whole number.
 */
export interface YearField {
type: "year"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * The least answer that is allowed: a year, or a rule that computes one.
 */
min?: (number | string)
/**
 * The greatest answer that is allowed: a year, or a rule that computes one.
 */
max?: (number | string)
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * A time of day, hours and minutes. In JSON "14:30".
 */
export interface TimeField {
type: "time"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * A question that is answered with yes or no. Neither is chosen beforehand.
 */
export interface BooleanField {
type: "boolean"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
}
/**
 * A question with given options of which one is chosen.
 */
export interface ChoiceField {
type: "choice"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * What people can choose from, in this order.
 */
options?: AuthoredOption[]
/**
 * Takes the options from a file: codelists/<name>.json beside the form, or forms/_codelists/<name>.json. For long lists and lists that somebody else keeps. Instead of options.
 */
codelist?: string
}
/**
 * A question with given options of which several can be chosen. An exclusive option ("None of these") is chosen alone.
 */
export interface ChoicesField {
type: "choices"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * What people can choose from, in this order.
 */
options?: AuthoredOption[]
/**
 * Takes the options from a file: codelists/<name>.json beside the form, or forms/_codelists/<name>.json. For long lists and lists that somebody else keeps. Instead of options.
 */
codelist?: string
}
/**
 * One of the municipalities of a code list, those of the Saarland if none is named. In rules and data it is the AGS, so that it can be compared with env.municipality.
 */
export interface MunicipalityField {
type: "municipality"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * Takes the options from a file: codelists/<name>.json beside the form, or forms/_codelists/<name>.json. For long lists and lists that somebody else keeps. Instead of options.
 */
codelist?: string
}
/**
 * One of the countries of a code list, the official list of states if none is named. In rules and data it is the code of two letters (ISO 3166-1), "DE".
 */
export interface CountryField {
type: "country"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * Takes the options from a file: codelists/<name>.json beside the form, or forms/_codelists/<name>.json. For long lists and lists that somebody else keeps. Instead of options.
 */
codelist?: string
}
/**
 * A German postal code, five digits.
 */
export interface PostalCodeField {
type: "postalCode"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * One or several files that people upload: a proof, a plan, a photo.
 */
export interface FileField {
type: "file"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * The media types that are taken. The bytes decide, not the name of the file.
 * 
 * Items: A media type.
 */
accept?: string[]
/**
 * The largest size of one file, with its unit kB or MB (1 MB = 1,000,000 bytes); 10 MB if not given.
 */
maxSize?: string
/**
 * How many files may be given; 1 if not given.
 */
maxFiles?: number
/**
 * true: a proof that people should have at hand; it is listed on the start page.
 */
evidence?: boolean
/**
 * remove: of a photo only the picture is kept; where, when and with what it was taken is removed before it is stored. For JPEG, PNG and WebP.
 */
metadata?: "remove"
}
/**
 * The international number of a bank account. Spaces do not matter; the check digits are checked.
 */
export interface IbanField {
type: "iban"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * The international code of a bank, 8 or 11 letters and digits.
 */
export interface BicField {
type: "bic"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * The tax identification number of a person (Steuer-ID, § 139b AO), 11 digits. Spaces do not matter; the check digit is checked.
 */
export interface TaxIdField {
type: "taxId"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * The VAT identification number (USt-IdNr.) of a business in the European Union. Check digits are checked where its state has published how.
 */
export interface VatIdField {
type: "vatId"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * The number of a person in the pension insurance (Rentenversicherungsnummer, § 147 SGB VI), such as 15070649C103. The check digit is checked.
 */
export interface PensionInsuranceNumberField {
type: "pensionInsuranceNumber"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * The number of a person in the statutory health insurance (Krankenversichertennummer, § 290 SGB V): a letter and nine digits, as on the card. The check digit is checked.
 */
export interface HealthInsuranceNumberField {
type: "healthInsuranceNumber"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * The plate of a vehicle registered in Germany (FZV), such as SB-AB 1234. E and H at the end are allowed, and plates for a few days or for trials, such as SB-04123.
 */
export interface LicensePlateField {
type: "licensePlate"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * The number of a vehicle (Fahrzeug-Identifizierungsnummer, ISO 3779): 17 letters and digits without I, O and Q. European numbers have no check digit.
 */
export interface VinField {
type: "vin"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
/**
 * A rule that computes this field. It is then not asked, but shown and sent.
 */
value?: string
/**
 * false hides a computed field from people; other rules still use it.
 */
show?: boolean
/**
 * false keeps a computed field out of the submission.
 */
submit?: boolean
/**
 * An answer that would be right, shown beside the question and in messages.
 */
example?: string
}
/**
 * Latitude and longitude (WGS 84), as maps and telephones show them. In JSON "49.235400,6.996900", six digits after the point: about ten centimetres.
 */
export interface GeoPointField {
type: "geoPoint"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.
 */
prefill?: (string | {
/**
 * What the account knows: account.givenName, account.birthdate …
 */
from: string
/**
 * How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.
 */
lock?: ("basic" | "substantial" | "high")
/**
 * true: people can say that a locked answer is wrong, and give the right one.
 */
correct?: boolean
})
/**
 * What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.
 */
autocomplete?: ("name" | "honorific-prefix" | "given-name" | "additional-name" | "family-name" | "honorific-suffix" | "nickname" | "organization-title" | "username" | "organization" | "street-address" | "address-line1" | "address-line2" | "address-line3" | "address-level4" | "address-level3" | "address-level2" | "address-level1" | "country" | "country-name" | "postal-code" | "cc-name" | "cc-number" | "cc-exp" | "cc-type" | "language" | "bday" | "bday-day" | "bday-month" | "bday-year" | "sex" | "url" | "photo" | "tel" | "tel-country-code" | "tel-national" | "tel-area-code" | "tel-local" | "email" | "impp")
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.
 */
convert?: string
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
}
/**
 * A sentence that people agree to by ticking it. Not ticked is not answered.
 */
export interface DeclarationField {
type: "declaration"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.
 */
required?: (boolean | string)
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * true: the record prints a line to sign by hand, as for a SEPA mandate.
 */
signature?: boolean
}
/**
 * A text that people read between questions. Nothing is asked and nothing is sent.
 */
export interface NoticeField {
type: "notice"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
}
/**
 * Questions that belong together, with one heading. In the data they stand in one object.
 */
export interface GroupField {
type: "group"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * The questions in it, in the order in which they are asked.
 */
fields: AuthoredField[]
/**
 * Conditions between several answers, each with the message people see when it does not hold.
 */
checks?: AuthoredCheck[]
/**
 * true: exactly one of the fields in it is answered.
 */
exactlyOne?: boolean
/**
 * true: at least one of the fields in it is answered.
 */
atLeastOne?: boolean
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.
 */
drop?: string
}
/**
 * Things of which there can be several, each with the same questions: dogs, children, vehicles. People add, change and remove rows.
 */
export interface ListField {
type: "list"
/**
 * The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.
 */
field: string
/**
 * The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").
 */
label: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.
 */
messages?: {
/**
 * The sentence for this problem.
 */
[k: string]: string
}
/**
 * Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.
 */
was?: (string | string[])
/**
 * The questions in it, in the order in which they are asked.
 */
fields?: AuthoredField[]
/**
 * Where one row asks too much for one page: its pages, in order, instead of "fields". Names of fields are unique in the whole row.
 */
steps?: AuthoredRowStep[]
/**
 * Conditions between several answers, each with the message people see when it does not hold.
 */
checks?: AuthoredCheck[]
/**
 * How many rows there are at least; 0 if not given.
 */
min?: number
/**
 * How many rows there are at most.
 */
max?: number
/**
 * Names of fields whose answers must differ from row to row.
 * 
 * Items: The name of a field of this list.
 */
unique?: string[]
/**
 * What the buttons and rows of this list are called. Each is a whole sentence, because languages join words differently.
 */
texts?: {
/**
 * The button that adds a row.
 */
add?: string
/**
 * The button that removes a row. {row.index} is the number of the row.
 */
remove?: string
/**
 * What a row is called. {name} is the answer of a field of the row.
 */
row?: string
/**
 * Where in the list people are.
 */
of?: string
}
}
/**
 * A page for one row of a list.
 */
export interface AuthoredRowStep {
/**
 * The name of the page in its address: small letters, digits and hyphens.
 */
step: string
/**
 * The heading of the page.
 */
title: string
/**
 * A sentence or two under the heading.
 */
intro?: string
/**
 * A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.
 */
when?: string
/**
 * true takes this part out of the form, without deleting it here.
 */
off?: boolean
/**
 * The questions in it, in the order in which they are asked.
 */
fields: AuthoredField[]
}
/**
 * An element of another schema, and where its content comes from.
 */
export interface AuthoredMappedElement {
/**
 * The name of the element.
 */
element: string
/**
 * Where it differs from that of the element around it.
 */
namespace?: string
/**
 * Attributes with fixed values, such as the URI and version of a code list.
 */
attributes?: {
/**
 * The value of the attribute.
 */
[k: string]: string
}
/**
 * A field by its path, looked up in the own group or row first, then outwards; or @number, @received, @form, @hash, @language, @municipality; or a point for the value of the element around.
 */
from?: string
/**
 * A fixed content.
 */
text?: string
/**
 * Their codes by our values.
 */
codes?: {
/**
 * What they call it.
 */
[k: string]: string
}
/**
 * The elements, in the order in which the other schema wants them.
 */
elements?: AuthoredMappedElement[]
/**
 * true: the element is written even if it holds nothing.
 */
always?: true
}
/**
 * A group of questions that several forms share.
 */
export interface BlockFile {
/**
 * Where the editor finds the descriptions that it shows here.
 */
$schema?: string
/**
 * The name by which forms use it, the same as its folder.
 */
block: string
/**
 * The language in which the texts in this file are written (BCP 47).
 */
language?: string
/**
 * What the block asks for; the label of the group where a form gives none.
 */
title: string
/**
 * One or two sentences under the label: where to find the answer, or what counts. Always visible.
 */
help?: string
/**
 * Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.
 */
purpose?: string
/**
 * The law or by-law that allows asking this question. Shown together with the purpose.
 */
legalBasis?: string
/**
 * The questions in it, in the order in which they are asked.
 */
fields: AuthoredField[]
/**
 * Conditions between several answers, each with the message people see when it does not hold.
 */
checks?: AuthoredCheck[]
/**
 * true: exactly one of the fields in it is answered.
 */
exactlyOne?: boolean
/**
 * true: at least one of the fields in it is answered.
 */
atLeastOne?: boolean
}
/**
 * What is different for this form in one Land, district or municipality. The name of the file is the key of the place.
 */
export interface PlaceFile {
/**
 * Where the editor finds the descriptions that it shows here.
 */
$schema?: string
/**
 * Values of the parameters by name: a value, or a list of values with the day from which each counts.
 */
params?: {
[k: string]: unknown
}
/**
 * Texts that differ here, by language and key.
 */
texts?: {
[k: string]: AuthoredPlaceTexts
}
/**
 * Optional fields that are not asked here, by their path.
 * 
 * Items: The path of a field.
 */
hide?: string[]
/**
 * Questions that are asked here only. "after" names the field after which they come; they are sent in the group "local".
 */
add?: AuthoredField[]
/**
 * true: figures here are invented. Every page and document made with them says so.
 */
sample?: boolean
}
/**
 * Texts by their keys.
 */
export interface AuthoredPlaceTexts {
/**
 * The text as it reads here.
 */
[k: string]: string
}
/**
 * The texts of a form or block in another language, by their keys: hunde.name.label, steps.halter.title. Those of a code list, by the values of its entries.
 */
export interface TextsFile {
/**
 * Where the editor finds the descriptions that it shows here.
 */
$schema?: string
[k: string]: AuthoredTranslation | string | undefined
}
/**
 * One text in this language.
 */
export interface AuthoredTranslation {
/**
 * The text in this language. What stands in {braces} stays as it is.
 */
text: string
/**
 * The text of the form that was translated. When that text changes, the translation is marked as stale.
 */
of?: string
/**
 * The text as it stands in the form now; "vordruck texts --mark" writes it beside a stale translation. Translate it anew, make it "of", and remove it here.
 */
now?: string
}
/**
 * A list of options that several forms share, or that somebody else keeps: states, municipalities, courts.
 */
export interface CodelistFile {
/**
 * Where the editor finds the descriptions that it shows here.
 */
$schema?: string
/**
 * The name by which fields use it, the same as its file.
 */
name: string
/**
 * What the list holds, for authors.
 */
title?: string
/**
 * The version that its publisher gave it, usually a date.
 */
version: string
/**
 * The language in which the texts in this file are written (BCP 47).
 */
language?: string
/**
 * Where the list comes from: who publishes it, under which name, what was left out.
 */
source?: string
/**
 * false: the labels are names that are the same in every language. Otherwise each language has a file <name>/texts/<language>.json beside the list, with the labels by their values.
 */
translate?: boolean
/**
 * alphabet: offered by the alphabet of the language in which it is read. file, if not given: as it stands here.
 */
order?: ("file" | "alphabet")
/**
 * What can be chosen.
 * 
 * @maxItems 50000
 */
entries: AuthoredEntry[]
}
/**
 * One of the answers to choose from.
 */
export interface AuthoredEntry {
/**
 * What rules and data call it, usually the official code.
 */
value: string
/**
 * The entry as people read it, in the language of the list (German if it names none).
 */
label: string
/**
 * The values of earlier versions that are this option now.
 * 
 * Items: The value of an option of an earlier version.
 */
was?: string[]
/**
 * Why this entry of an earlier version can be chosen no more; people who come back to their draft read it.
 */
drop?: string
/**
 * Other keys that the publisher gives, for systems that read the list; forms do not use them.
 */
info?: {
/**
 * A fact.
 */
[k: string]: string
}
}
/**
 * What is common to all forms of a Land, district or municipality. The name of the file is its key; longer keys refine shorter ones.
 */
export interface AuthorityFile {
/**
 * Where the editor finds the descriptions that it shows here.
 */
$schema?: string
/**
 * The name of the authority.
 */
name?: string
/**
 * The lines of its postal address.
 * 
 * Items: A line of the address.
 */
address?: string[]
/**
 * Where people can write to.
 */
email?: string
/**
 * Where people can call.
 */
phone?: string
/**
 * When the authority can be reached.
 */
hours?: string
/**
 * For SEPA direct debits (Gläubiger-Identifikationsnummer).
 */
creditorId?: string
/**
 * A file with the logo, beside this file: a plain SVG drawing, PNG or JPEG.
 */
logo?: string
/**
 * Pages that every form links to.
 */
links?: {
/**
 * The home page of the authority.
 */
home?: string
/**
 * The privacy statement.
 */
privacy?: string
/**
 * The imprint (Impressum).
 */
imprint?: string
/**
 * The accessibility statement (Erklärung zur Barrierefreiheit).
 */
accessibility?: string
/**
 * Where people report a barrier (Barriere melden).
 */
barrier?: string
}
/**
 * Colours, font and roundness of the pages. What people could not read is refused with the pair named.
 */
theme?: {
/**
 * Colours on a light ground, by name: `action`, `brand`, `header` and others.
 */
light?: {
/**
 * A colour.
 */
[k: string]: string
}
/**
 * The same for people who prefer dark pages.
 */
dark?: {
/**
 * A colour.
 */
[k: string]: string
}
/**
 * Names of fonts, separated by commas.
 */
font?: string
/**
 * Roundness of corners, in rem.
 */
radius?: string
}
/**
 * The languages that the authority offers.
 * 
 * Items: A language (BCP 47).
 */
languages?: string[]
}
/**
 * The circumstances of an example: where, when, in which language, how surely the person is known.
 */
export interface CaseFile {
/**
 * Where the editor finds the descriptions that it shows here.
 */
$schema?: string
/**
 * Its official key (AGS), 8 digits.
 */
municipality?: string
/**
 * The day on which the form is filled in.
 */
today?: string
/**
 * The language of the page.
 */
language?: string
/**
 * How surely the person is known.
 */
trust?: ("none" | "basic" | "substantial" | "high")
}
