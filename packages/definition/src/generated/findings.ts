// Generated from findings.md by generate.ts; exempt from the limits of size.
import type { Finding, Position } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { NoSlots, Slot } from '../make-finding.ts';

/** Makes each finding of the catalogue; the slots fill its message and its way out. */
export const finding = {
  /** The folder has no file "%file%". */
  fileMissing: (position: Position, slots: { readonly file: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"file-missing","severity":"error","message":"The folder has no file \"%file%\".","wayOut":"Make the file; the folder `hundesteuer-anmeldung` is an example to start from."}, position, slots, example),
  /** The file "%file%" cannot be read: %reason%. */
  fileUnreadable: (position: Position, slots: { readonly file: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"file-unreadable","severity":"error","message":"The file \"%file%\" cannot be read: %reason%.","wayOut":"Put a file of your own there that you may read."}, position, slots, example),
  /** The file has %megabytes% MB; at most %limit% MB are read. */
  fileTooLarge: (position: Position, slots: { readonly megabytes: Slot; readonly limit: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"file-too-large","severity":"error","message":"The file has %megabytes% MB; at most %limit% MB are read.","wayOut":"Move long option lists into a code list of their own."}, position, slots, example),
  /** The file "%file%" is not a text in UTF-8. */
  notUtf8: (position: Position, slots: { readonly file: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"not-utf8","severity":"error","message":"The file \"%file%\" is not a text in UTF-8.","wayOut":"Save the file again and choose the encoding UTF-8."}, position, slots, example),
  /** The file is not JSON: %problem%. Here stands %found%. */
  jsonSyntax: (position: Position, slots: { readonly problem: Slot; readonly found: Slot; readonly advice: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"json-syntax","severity":"error","message":"The file is not JSON: %problem%. Here stands %found%.","wayOut":"%advice%"}, position, slots, example),
  /** The file is nested more than %limit% levels deep. */
  tooDeep: (position: Position, slots: { readonly limit: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"too-deep","severity":"error","message":"The file is nested more than %limit% levels deep.","wayOut":"Move inner groups into blocks."}, position, slots, example),
  /** "%name%" stands here a second time; the first is in line %line%. */
  duplicateKey: (position: Position, slots: { readonly name: Slot; readonly line: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"duplicate-key","severity":"error","message":"\"%name%\" stands here a second time; the first is in line %line%.","wayOut":"Remove one of the two, or give it the name that was meant."}, position, slots, example),
  /** This number is too large to be exact. */
  numberTooLarge: (position: Position, slots: NoSlots, example?: Finding['example']): Finding =>
    makeFinding({"code":"number-too-large","severity":"error","message":"This number is too large to be exact.","wayOut":"Write a smaller number."}, position, slots, example),
  /** This text contains a character that cannot be printed or sent. */
  unprintableText: (position: Position, slots: NoSlots, example?: Finding['example']): Finding =>
    makeFinding({"code":"unprintable-text","severity":"error","message":"This text contains a character that cannot be printed or sent.","wayOut":"Type the text again without the character; `\\n` is a line break and allowed."}, position, slots, example),
  /** %property% is %found%, but %expected% is expected. */
  wrongType: (position: Position, slots: { readonly property: Slot; readonly found: Slot; readonly expected: Slot; readonly example: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"wrong-type","severity":"error","message":"%property% is %found%, but %expected% is expected.","wayOut":"Write it like this: %example%."}, position, slots, example),
  /** %owner% has no property "%property%". */
  unknownProperty: (position: Position, slots: { readonly owner: Slot; readonly property: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-property","severity":"error","message":"%owner% has no property \"%property%\".","wayOut":"%near% Otherwise remove it. Known here: %known%."}, position, slots, example),
  /** %owner% lacks the property "%property%". */
  missingProperty: (position: Position, slots: { readonly owner: Slot; readonly property: Slot; readonly near?: Slot; readonly example: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"missing-property","severity":"error","message":"%owner% lacks the property \"%property%\".","wayOut":"%near% Otherwise add it, for example \"%property%\": %example%."}, position, slots, example),
  /** "%property%" cannot be %value%: %reason%. */
  badValue: (position: Position, slots: { readonly property: Slot; readonly value: Slot; readonly reason: Slot; readonly near?: Slot; readonly example: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"bad-value","severity":"error","message":"\"%property%\" cannot be %value%: %reason%.","wayOut":"%near% Write it like this: %example%."}, position, slots, example),
  /** "%property%" is empty; it needs at least one entry. */
  emptyPart: (position: Position, slots: { readonly property: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"empty-part","severity":"error","message":"\"%property%\" is empty; it needs at least one entry.","wayOut":"Add an entry, or take the whole part out with \"off\": true."}, position, slots, example),
  /** There is no field type "%type%". */
  unknownType: (position: Position, slots: { readonly type: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-type","severity":"error","message":"There is no field type \"%type%\".","wayOut":"%near% The types are: %known%."}, position, slots, example),
  /** "%id%" cannot be the name of a %kind%. */
  badId: (position: Position, slots: { readonly id: Slot; readonly kind: Slot; readonly example: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"bad-id","severity":"error","message":"\"%id%\" cannot be the name of a %kind%.","wayOut":"Write it like \"familienname\" or \"plz2\", for example \"%example%\"."}, position, slots, example),
  /** "%id%" cannot be the name of a %kind%, because it already means something else in %where%. */
  reservedId: (position: Position, slots: { readonly id: Slot; readonly kind: Slot; readonly where: Slot; readonly example: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"reserved-id","severity":"error","message":"\"%id%\" cannot be the name of a %kind%, because it already means something else in %where%.","wayOut":"Choose another name, for example \"%example%\"."}, position, slots, example),
  /** The %kind% "%id%" exists already in line %line% of %file%. */
  duplicateId: (position: Position, slots: { readonly kind: Slot; readonly id: Slot; readonly line: Slot; readonly file: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"duplicate-id","severity":"error","message":"The %kind% \"%id%\" exists already in line %line% of %file%.","wayOut":"Give one of the two another name."}, position, slots, example),
  /** The name "%id%" hides the field "%outer%" further out. */
  shadowedName: (position: Position, slots: { readonly id: Slot; readonly outer: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"shadowed-name","severity":"error","message":"The name \"%id%\" hides the field \"%outer%\" further out.","wayOut":"Give one of the two another name."}, position, slots, example),
  /** "%property%" names "%name%", but there is no such field in %where%. */
  unknownField: (position: Position, slots: { readonly property: Slot; readonly name: Slot; readonly where: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-field","severity":"error","message":"\"%property%\" names \"%name%\", but there is no such field in %where%.","wayOut":"%near% Fields there: %known%."}, position, slots, example),
  /** There is no block "%block%". */
  unknownBlock: (position: Position, slots: { readonly block: Slot; readonly near?: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-block","severity":"error","message":"There is no block \"%block%\".","wayOut":"%near% Otherwise make the file forms/_blocks/%block%/block.json."}, position, slots, example),
  /** The block "%block%" contains itself: %path%. */
  blockCycle: (position: Position, slots: { readonly block: Slot; readonly path: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"block-cycle","severity":"error","message":"The block \"%block%\" contains itself: %path%.","wayOut":"Take one of these uses out."}, position, slots, example),
  /** The form has more than %limit% fields once all its blocks are mounted. */
  tooManyFields: (position: Position, slots: { readonly limit: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"too-many-fields","severity":"error","message":"The form has more than %limit% fields once all its blocks are mounted.","wayOut":"Use fewer blocks inside blocks; a list asks the same questions any number of times."}, position, slots, example),
  /** The block "%block%" is written in "%blockLanguage%", the form in "%language%". */
  blockLanguage: (position: Position, slots: { readonly block: Slot; readonly blockLanguage: Slot; readonly language: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"block-language","severity":"error","message":"The block \"%block%\" is written in \"%blockLanguage%\", the form in \"%language%\".","wayOut":"Write the block's texts in \"%language%\", or use another block."}, position, slots, example),
  /** "%lower%" (%low%) is above "%upper%" (%high%), so no answer is possible. */
  boundsReversed: (position: Position, slots: { readonly lower: Slot; readonly low: Slot; readonly upper: Slot; readonly high: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"bounds-reversed","severity":"error","message":"\"%lower%\" (%low%) is above \"%upper%\" (%high%), so no answer is possible.","wayOut":"Exchange the two values or correct one of them."}, position, slots, example),
  /** The option "%value%" stands here a second time. */
  optionDuplicate: (position: Position, slots: { readonly value: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"option-duplicate","severity":"error","message":"The option \"%value%\" stands here a second time.","wayOut":"Remove one of the two, or give it a value of its own."}, position, slots, example),
  /** There is no code list "%name%". */
  unknownCodelist: (position: Position, slots: { readonly name: Slot; readonly near?: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-codelist","severity":"error","message":"There is no code list \"%name%\".","wayOut":"%near% Otherwise make the file forms/_codelists/%name%.json."}, position, slots, example),
  /** Files of the kind "%type%" are not recognised, so nobody could upload one. */
  unknownMediaType: (position: Position, slots: { readonly type: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-media-type","severity":"error","message":"Files of the kind \"%type%\" are not recognised, so nobody could upload one.","wayOut":"%near% Otherwise choose among these: %known%, or image/* for all pictures."}, position, slots, example),
  /** Metadata cannot be removed from files of the kind "%type%". */
  metadataKept: (position: Position, slots: { readonly type: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"metadata-kept","severity":"error","message":"Metadata cannot be removed from files of the kind \"%type%\".","wayOut":"Take only these kinds: \"accept\" is one or several of %known%."}, position, slots, example),
  /** The field has options of its own and a code list. */
  codelistAndOptions: (position: Position, slots: NoSlots, example?: Finding['example']): Finding =>
    makeFinding({"code":"codelist-and-options","severity":"error","message":"The field has options of its own and a code list.","wayOut":"Remove one of the two."}, position, slots, example),
  /** "%property%" is "%name%", but the %what% is called "%expected%". */
  otherName: (position: Position, slots: { readonly property: Slot; readonly name: Slot; readonly what: Slot; readonly expected: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"other-name","severity":"error","message":"\"%property%\" is \"%name%\", but the %what% is called \"%expected%\".","wayOut":"Write \"%expected%\" here, or rename the %what%."}, position, slots, example),
  /** No account has "%name%", so nothing will ever be filled in. */
  unknownPrefill: (position: Position, slots: { readonly name: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-prefill","severity":"warning","message":"No account has \"%name%\", so nothing will ever be filled in.","wayOut":"%near% Known are: %known%."}, position, slots, example),
  /** A field of type "%type%" cannot be filled in from "%source%". */
  prefillType: (position: Position, slots: { readonly type: Slot; readonly source: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"prefill-type","severity":"error","message":"A field of type \"%type%\" cannot be filled in from \"%source%\".","wayOut":"Use one of these types: %known%. Or leave \"prefill\" out."}, position, slots, example),
  /** No account is ever sure of "%source%": people type it there themselves. So it is never locked. */
  prefillUnsure: (position: Position, slots: { readonly source: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"prefill-unsure","severity":"error","message":"No account is ever sure of \"%source%\": people type it there themselves. So it is never locked.","wayOut":"Leave \"lock\" out; the answer is filled in and can be changed."}, position, slots, example),
  /** "correct" changes nothing here: without "lock" the answer can always be changed. */
  prefillAlwaysOpen: (position: Position, slots: NoSlots, example?: Finding['example']): Finding =>
    makeFinding({"code":"prefill-always-open","severity":"warning","message":"\"correct\" changes nothing here: without \"lock\" the answer can always be changed.","wayOut":"Leave \"correct\" out, or say with \"lock\" how sure the account must be."}, position, slots, example),
  /** A row of "%list%" cannot be filled in from the account: it would say the same of every row. */
  prefillInList: (position: Position, slots: { readonly list: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"prefill-in-list","severity":"error","message":"A row of \"%list%\" cannot be filled in from the account: it would say the same of every row.","wayOut":"Leave \"prefill\" out here. Where a block asks for it, mount the block with \"about\": \"others\"."}, position, slots, example),
  /** "messages" has a sentence for "%code%", but a %type% cannot have that fault. */
  unknownMessage: (position: Position, slots: { readonly code: Slot; readonly type: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-message","severity":"error","message":"\"messages\" has a sentence for \"%code%\", but a %type% cannot have that fault.","wayOut":"%near% Faults of a %type%: %known%."}, position, slots, example),
  /** The pattern "%pattern%" cannot be used: %problem%. */
  badPattern: (position: Position, slots: { readonly pattern: Slot; readonly problem: Slot; readonly advice: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"bad-pattern","severity":"error","message":"The pattern \"%pattern%\" cannot be used: %problem%.","wayOut":"%advice%"}, position, slots, example),
  /** The pattern "%pattern%" can take for ever on certain answers: %problem%. */
  slowPattern: (position: Position, slots: { readonly pattern: Slot; readonly problem: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"slow-pattern","severity":"error","message":"The pattern \"%pattern%\" can take for ever on certain answers: %problem%.","wayOut":"Write the pattern so that every letter can be matched in one way only, for example \"[a-z]+\" instead of \"([a-z]+)+\"."}, position, slots, example),
  /** Nothing is left in %owner% after all was switched off. */
  nothingLeft: (position: Position, slots: { readonly owner: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"nothing-left","severity":"error","message":"Nothing is left in %owner% after all was switched off.","wayOut":"Switch off the whole part with \"off\": true, or leave something in it."}, position, slots, example),
  /** The example "%example%" does not match the pattern "%pattern%". */
  exampleNotMatching: (position: Position, slots: { readonly example: Slot; readonly pattern: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"example-not-matching","severity":"error","message":"The example \"%example%\" does not match the pattern \"%pattern%\".","wayOut":"Correct the example or the pattern."}, position, slots, example),
  /** The field "%field%" of the block is of type "%type%", which has no property "%property%". */
  propertyOfOtherType: (position: Position, slots: { readonly field: Slot; readonly type: Slot; readonly property: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"property-of-other-type","severity":"error","message":"The field \"%field%\" of the block is of type \"%type%\", which has no property \"%property%\".","wayOut":"%near% Otherwise remove it. Known here: %known%."}, position, slots, example),
  /** %count% of %total% texts have no translation into "%language%", such as %keys%. */
  missingTexts: (position: Position, slots: { readonly count: Slot; readonly total: Slot; readonly language: Slot; readonly keys: Slot; readonly file: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"missing-texts","severity":"warning","message":"%count% of %total% texts have no translation into \"%language%\", such as %keys%.","wayOut":"Add them to %file%; \"vordruck texts\" writes the missing keys into it."}, position, slots, example),
  /** The translation of "%key%" was made from "%of%", but the text now is "%text%". */
  staleText: (position: Position, slots: { readonly key: Slot; readonly of: Slot; readonly text: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"stale-text","severity":"warning","message":"The translation of \"%key%\" was made from \"%of%\", but the text now is \"%text%\".","wayOut":"Check the translation, then set \"of\" to the present text."}, position, slots, example),
  /** There is no text "%key%" in the form. */
  orphanText: (position: Position, slots: { readonly key: Slot; readonly near?: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"orphan-text","severity":"warning","message":"There is no text \"%key%\" in the form.","wayOut":"%near% Otherwise remove it."}, position, slots, example),
  /** "%name%" is no language for translations: %problem%. */
  textLanguage: (position: Position, slots: { readonly name: Slot; readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"text-language","severity":"error","message":"\"%name%\" is no language for translations: %problem%.","wayOut":"%wayOut%"}, position, slots, example),
  /** The text "%key%" says nothing. */
  blankText: (position: Position, slots: { readonly key: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"blank-text","severity":"error","message":"The text \"%key%\" says nothing.","wayOut":"Write what people should read there."}, position, slots, example),
  /** This brace belongs to no placeholder: "%part%". */
  loneBrace: (position: Position, slots: { readonly part: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"lone-brace","severity":"error","message":"This brace belongs to no placeholder: \"%part%\".","wayOut":"Write {name} with the id of a field and nothing else between both braces, or use round brackets."}, position, slots, example),
  /** There is no language "%language%". */
  noSuchLanguage: (position: Position, slots: { readonly language: Slot; readonly near?: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"no-such-language","severity":"error","message":"There is no language \"%language%\".","wayOut":"%near% Otherwise write the code of the language, for example \"de\" or \"en\"."}, position, slots, example),
  /** This sentence has %count% words: "%sentence%" */
  longSentence: (position: Position, slots: { readonly count: Slot; readonly sentence: Slot; readonly limit: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"long-sentence","severity":"warning","message":"This sentence has %count% words: \"%sentence%\"","wayOut":"Make two sentences of it. Up to %limit% words read well."}, position, slots, example),
  /** The word "%word%" has %count% letters. */
  longWord: (position: Position, slots: { readonly word: Slot; readonly count: Slot; readonly limit: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"long-word","severity":"warning","message":"The word \"%word%\" has %count% letters.","wayOut":"Take it apart with a hyphen, or say it in several words. Up to %limit% letters read well."}, position, slots, example),
  /** The label speaks in the words of the law: "%words%". */
  lawInLabel: (position: Position, slots: { readonly words: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"law-in-label","severity":"warning","message":"The label speaks in the words of the law: \"%words%\".","wayOut":"Move it to \"legalBasis\" and ask in plain words."}, position, slots, example),
  /** The form has no texts in "%language%". */
  unknownLanguage: (position: Position, slots: { readonly language: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-language","severity":"error","message":"The form has no texts in \"%language%\".","wayOut":"%near% Otherwise add the file texts/%language%.json to the form, or remove these texts. Languages: %known%."}, position, slots, example),
  /** "%key%" is no key of a Land, district or municipality. */
  badPlaceKey: (position: Position, slots: { readonly key: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"bad-place-key","severity":"error","message":"\"%key%\" is no key of a Land, district or municipality.","wayOut":"Name the file after the key, for example 10041100.json."}, position, slots, example),
  /** The form has no parameter "%name%". */
  unknownParameter: (position: Position, slots: { readonly name: Slot; readonly near?: Slot; readonly known: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-parameter","severity":"error","message":"The form has no parameter \"%name%\".","wayOut":"%near% Parameters: %known%."}, position, slots, example),
  /** The parameter "%name%" cannot be %value%: %reason%. */
  parameterValue: (position: Position, slots: { readonly name: Slot; readonly value: Slot; readonly reason: Slot; readonly example: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"parameter-value","severity":"error","message":"The parameter \"%name%\" cannot be %value%: %reason%.","wayOut":"Write it like this: %example%."}, position, slots, example),
  /** The required parameter "%name%" has no value for %place%, so the form is not offered there. */
  parameterMissing: (position: Position, slots: { readonly name: Slot; readonly place: Slot; readonly file: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"parameter-missing","severity":"warning","message":"The required parameter \"%name%\" has no value for %place%, so the form is not offered there.","wayOut":"Add \"%name%\" to the \"params\" of %file%, or of a place above it."}, position, slots, example),
  /** "%field%" is required and cannot be hidden. */
  hidesRequired: (position: Position, slots: { readonly field: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"hides-required","severity":"error","message":"\"%field%\" is required and cannot be hidden.","wayOut":"Make the field optional in the form (\"required\": false), or do not hide it."}, position, slots, example),
  /** %problem% */
  unusableLogo: (position: Position, slots: { readonly problem: Slot; readonly remedy: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unusable-logo","severity":"error","message":"%problem%","wayOut":"%remedy%"}, position, slots, example),
  /** %problem% */
  unusableTheme: (position: Position, slots: { readonly problem: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unusable-theme","severity":"error","message":"%problem%","wayOut":"Make one of two colours darker or lighter until they can be told apart, write colours as #rrggbb, fonts as their names and the radius in rem."}, position, slots, example),
  /** %problem% */
  foreignXml: (position: Position, slots: { readonly problem: Slot; readonly remedy: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"foreign-xml","severity":"error","message":"%problem%","wayOut":"%remedy%"}, position, slots, example),
  /** %problem% */
  officialForm: (position: Position, slots: { readonly problem: Slot; readonly remedy: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"official-form","severity":"error","message":"%problem%","wayOut":"%remedy%"}, position, slots, example),
  /** This rule cannot be read: %problem% */
  ruleSyntax: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-syntax","severity":"error","message":"This rule cannot be read: %problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %problem% */
  ruleTooComplex: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-too-complex","severity":"error","message":"%problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %problem% */
  ruleUnknownName: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-unknown-name","severity":"error","message":"%problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %problem% */
  ruleUnknownFunction: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-unknown-function","severity":"error","message":"%problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %problem% */
  ruleArguments: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-arguments","severity":"error","message":"%problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %problem% */
  ruleType: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-type","severity":"error","message":"%problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %problem% */
  ruleNoOption: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-no-option","severity":"error","message":"%problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %problem% */
  ruleUnrounded: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-unrounded","severity":"error","message":"%problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %problem% */
  ruleTooLarge: (position: Position, slots: { readonly problem: Slot; readonly wayOut: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-too-large","severity":"error","message":"%problem%","wayOut":"%wayOut%"}, position, slots, example),
  /** %name% depends on itself: %way%. */
  ruleCycle: (position: Position, slots: { readonly name: Slot; readonly way: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rule-cycle","severity":"error","message":"%name% depends on itself: %way%.","wayOut":"Take one of these rules out of the circle."}, position, slots, example),
  /** The parameter "%name%" is %value%; without a "%bound%" of its own the limit is %limit%. */
  parameterTooLarge: (position: Position, slots: { readonly name: Slot; readonly value: Slot; readonly bound: Slot; readonly limit: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"parameter-too-large","severity":"error","message":"The parameter \"%name%\" is %value%; without a \"%bound%\" of its own the limit is %limit%.","wayOut":"Give the parameter a \"%bound%\" in form.json."}, position, slots, example),
  /** The text says {%name%}, but there is nothing of that name here. */
  unknownPlaceholder: (position: Position, slots: { readonly name: Slot; readonly near?: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unknown-placeholder","severity":"error","message":"The text says {%name%}, but there is nothing of that name here.","wayOut":"%near% Otherwise use the name of a field that can be seen from here, or remove the braces."}, position, slots, example),
  /** The reason in "drop" says {%name%}, but people would read the braces. */
  placeholderInReason: (position: Position, slots: { readonly name: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"placeholder-in-reason","severity":"error","message":"The reason in \"drop\" says {%name%}, but people would read the braces.","wayOut":"Write the reason without {%name%}."}, position, slots, example),
  /** No answers ever show %name%: %reason%. */
  unreachableQuestion: (position: Position, slots: { readonly name: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unreachable-question","severity":"error","message":"No answers ever show %name%: %reason%.","wayOut":"Change one of these conditions, or take the question out with \"off\": true."}, position, slots, example),
  /** No answers ever offer the option %option% of %name%: %reason%. */
  unreachableOption: (position: Position, slots: { readonly option: Slot; readonly name: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unreachable-option","severity":"error","message":"No answers ever offer the option %option% of %name%: %reason%.","wayOut":"Change one of these conditions, or remove the option."}, position, slots, example),
  /** No answers ever lead to the step %name%: %reason%. */
  unreachableStep: (position: Position, slots: { readonly name: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unreachable-step","severity":"error","message":"No answers ever lead to the step %name%: %reason%.","wayOut":"Change one of these conditions, or remove the step."}, position, slots, example),
  /** The condition %rule% (%name%) is never true: %reason%. */
  neverTrue: (position: Position, slots: { readonly rule: Slot; readonly name: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"never-true","severity":"error","message":"The condition %rule% (%name%) is never true: %reason%.","wayOut":"Change one of these conditions, or write false."}, position, slots, example),
  /** In the condition %rule% (%name%), the alternative %alternative% is never true: %reason%. */
  unreachableAlternative: (position: Position, slots: { readonly rule: Slot; readonly name: Slot; readonly alternative: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unreachable-alternative","severity":"error","message":"In the condition %rule% (%name%), the alternative %alternative% is never true: %reason%.","wayOut":"Remove the alternative, or compare with what was meant."}, position, slots, example),
  /** In the condition %rule% (%name%), the alternative %alternative% is never true where it is asked: %reason%. */
  unreachableAlternativeAround: (position: Position, slots: { readonly rule: Slot; readonly name: Slot; readonly alternative: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unreachable-alternative-around","severity":"warning","message":"In the condition %rule% (%name%), the alternative %alternative% is never true where it is asked: %reason%.","wayOut":"Remove the alternative, or compare with what was meant."}, position, slots, example),
  /** The condition %rule% (%name%) is true whatever is answered, so it decides nothing: %reason%. */
  alwaysTrue: (position: Position, slots: { readonly rule: Slot; readonly name: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"always-true","severity":"error","message":"The condition %rule% (%name%) is true whatever is answered, so it decides nothing: %reason%.","wayOut":"Remove the condition, or compare with what was meant."}, position, slots, example),
  /** The condition %rule% (%name%) is always true where it is asked: %reason%. */
  alwaysTrueAround: (position: Position, slots: { readonly rule: Slot; readonly name: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"always-true-around","severity":"warning","message":"The condition %rule% (%name%) is always true where it is asked: %reason%.","wayOut":"Remove the condition, or compare with what was meant."}, position, slots, example),
  /** With the values of the place %place% the condition %rule% (%name%) is true whatever is answered. */
  alwaysTrueHere: (position: Position, slots: { readonly place: Slot; readonly rule: Slot; readonly name: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"always-true-here","severity":"warning","message":"With the values of the place %place% the condition %rule% (%name%) is true whatever is answered.","wayOut":"Check the values of that place; if they are meant so, nothing is to do."}, position, slots, example),
  /** With the values of the place %place% the condition %rule% (%name%) is never true. */
  neverTrueHere: (position: Position, slots: { readonly place: Slot; readonly rule: Slot; readonly name: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"never-true-here","severity":"warning","message":"With the values of the place %place% the condition %rule% (%name%) is never true.","wayOut":"Check the values of that place; if they are meant so, nothing is to do."}, position, slots, example),
  /** The check %name% never fails: %rule% is never false where it is checked; %reason%. */
  checkNeverFails: (position: Position, slots: { readonly name: Slot; readonly rule: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"check-never-fails","severity":"error","message":"The check %name% never fails: %rule% is never false where it is checked; %reason%.","wayOut":"Remove the check, or compare with what was meant."}, position, slots, example),
  /** The check %name% fails whatever is answered: %reason%. */
  checkAlwaysFails: (position: Position, slots: { readonly name: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"check-always-fails","severity":"error","message":"The check %name% fails whatever is answered: %reason%.","wayOut":"Change the check so that some answers pass it."}, position, slots, example),
  /** Nobody can answer %name%: %reason%. */
  impossibleAnswer: (position: Position, slots: { readonly name: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"impossible-answer","severity":"error","message":"Nobody can answer %name%: %reason%.","wayOut":"Change its bounds, pattern, length or options so that some answer is left."}, position, slots, example),
  /** Nobody can ever send this form: %reason%. */
  noWayToSend: (position: Position, slots: { readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"no-way-to-send","severity":"error","message":"Nobody can ever send this form: %reason%.","wayOut":"Change one of these so that some answers satisfy all of them."}, position, slots, example),
  /** With the values of the place %place% nobody can ever send this form: %reason%. */
  noWayToSendHere: (position: Position, slots: { readonly place: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"no-way-to-send-here","severity":"warning","message":"With the values of the place %place% nobody can ever send this form: %reason%.","wayOut":"Check the values of that place; if the form is not for it, leave out a value that is required."}, position, slots, example),
  /** With %answers% there is no way to send the form: %reason%. */
  deadEnd: (position: Position, slots: { readonly answers: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"dead-end","severity":"error","message":"With %answers% there is no way to send the form: %reason%.","wayOut":"Change one of these, hide the option while it leads nowhere, or say by a check that it is not allowed."}, position, slots, example),
  /** With the values of the place %place% there is no way to send the form with %answers%: %reason%. */
  deadEndHere: (position: Position, slots: { readonly place: Slot; readonly answers: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"dead-end-here","severity":"warning","message":"With the values of the place %place% there is no way to send the form with %answers%: %reason%.","wayOut":"Check the values of that place, or hide the option while it leads nowhere."}, position, slots, example),
  /** With %answers% together there is no way to send the form: %reason%. */
  deadEndTogether: (position: Position, slots: { readonly answers: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"dead-end-together","severity":"warning","message":"With %answers% together there is no way to send the form: %reason%.","wayOut":"Change one of these, or say by a check that they do not go together."}, position, slots, example),
  /** %name% admits %answers%, but then there is no way to send the form: %reason%. */
  deadEndAtBound: (position: Position, slots: { readonly name: Slot; readonly answers: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"dead-end-at-bound","severity":"warning","message":"%name% admits %answers%, but then there is no way to send the form: %reason%.","wayOut":"Narrow the bounds, or widen those of the other question."}, position, slots, example),
  /** In the %property% of %name%, %branch% is never chosen: %condition% is never %truth% there; %reason%. */
  unreachableBranch: (position: Position, slots: { readonly property: Slot; readonly name: Slot; readonly branch: Slot; readonly condition: Slot; readonly truth: Slot; readonly reason: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unreachable-branch","severity":"error","message":"In the %property% of %name%, %branch% is never chosen: %condition% is never %truth% there; %reason%.","wayOut":"Remove the branch, or compare with what was meant."}, position, slots, example),
  /** Whether %what% could not be proved within %bound%. */
  undecided: (position: Position, slots: { readonly what: Slot; readonly bound: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"undecided","severity":"warning","message":"Whether %what% could not be proved within %bound%.","wayOut":"Make the rule simpler, or give the fields and lists in it bounds."}, position, slots, example),
  /** "%key%" was asked before and is asked no more; nothing says what becomes of its answers. */
  removedUndeclared: (position: Position, slots: { readonly key: Slot; readonly near?: Slot; readonly field: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"removed-undeclared","severity":"error","message":"\"%key%\" was asked before and is asked no more; nothing says what becomes of its answers.","wayOut":"%near% Otherwise write \"was\" with its earlier name at the field that it is now, or, if it is gone, keep { \"field\": \"%field%\", \"drop\": \"…\" } in its place, with the reason as people should read it."}, position, slots, example),
  /** "%key%" stood at "%old%" before; nothing says that it is the same question. */
  movedUndeclared: (position: Position, slots: { readonly key: Slot; readonly old: Slot; readonly was: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"moved-undeclared","severity":"error","message":"\"%key%\" stood at \"%old%\" before; nothing says that it is the same question.","wayOut":"Write \"was\": \"%was%\" at the field."}, position, slots, example),
  /** "%key%" continues "%old%", which was of the type %was% and is %type% now; the one does not become the other by itself. */
  retypedUndeclared: (position: Position, slots: { readonly key: Slot; readonly old: Slot; readonly was: Slot; readonly type: Slot; readonly example: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"retyped-undeclared","severity":"error","message":"\"%key%\" continues \"%old%\", which was of the type %was% and is %type% now; the one does not become the other by itself.","wayOut":"Write \"convert\" with a rule that makes the new value of \"old\", such as \"%example%\"; or give the field a new name and drop the earlier one."}, position, slots, example),
  /** The option "%value%" of "%key%" was offered before and is offered no more. */
  optionRemovedUndeclared: (position: Position, slots: { readonly value: Slot; readonly key: Slot; readonly near?: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"option-removed-undeclared","severity":"error","message":"The option \"%value%\" of \"%key%\" was offered before and is offered no more.","wayOut":"%near% Otherwise write \"was\": [\"%value%\"] at the option that it is now, or keep { \"value\": \"%value%\", \"drop\": \"…\" } among the options, with the reason as people should read it."}, position, slots, example),
  /** "%key%" was a list and is asked once now; all rows but the first would be lost. */
  rowsCutUndeclared: (position: Position, slots: { readonly key: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"rows-cut-undeclared","severity":"error","message":"\"%key%\" was a list and is asked once now; all rows but the first would be lost.","wayOut":"Write \"drop\" at the group, with the reason as people should read it."}, position, slots, example),
  /** "%key%" was asked in %was% and is asked in %unit% now; old answers would be read as %unit%. */
  unitChangedUndeclared: (position: Position, slots: { readonly key: Slot; readonly was: Slot; readonly unit: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"unit-changed-undeclared","severity":"error","message":"\"%key%\" was asked in %was% and is asked in %unit% now; old answers would be read as %unit%.","wayOut":"Say with \"convert\" what becomes of them, for example \"convert\": \"old * 100\", or \"convert\": \"old\" if the same is only called otherwise."}, position, slots, example),
  /** "was" of "%key%" names "%name%", which the version before does not have, nor "%key%" itself. */
  wasUnknown: (position: Position, slots: { readonly key: Slot; readonly name: Slot; readonly near?: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"was-unknown","severity":"warning","message":"\"was\" of \"%key%\" names \"%name%\", which the version before does not have, nor \"%key%\" itself.","wayOut":"%near% Otherwise leave \"was\" as it is if it is about a still earlier version."}, position, slots, example),
  /** "was" of "%key%" names several fields of the version before: %names%. Only one of their answers could be kept. */
  wasAmbiguous: (position: Position, slots: { readonly key: Slot; readonly names: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"was-ambiguous","severity":"error","message":"\"was\" of \"%key%\" names several fields of the version before: %names%. Only one of their answers could be kept.","wayOut":"Name one of them; or write \"convert\" with a rule that makes one value of them, such as \"coalesce(a, b)\"."}, position, slots, example),
  /** "%key%" continues "%old%", which stands in the rows of "%list%"; which row is meant is not known. */
  wasOutOfReach: (position: Position, slots: { readonly key: Slot; readonly old: Slot; readonly list: Slot }, example?: Finding['example']): Finding =>
    makeFinding({"code":"was-out-of-reach","severity":"error","message":"\"%key%\" continues \"%old%\", which stands in the rows of \"%list%\"; which row is meant is not known.","wayOut":"Put the field into the list that continues \"%list%\"; or make one value of all rows with \"was\": \"%list%\" and a rule in \"convert\"."}, position, slots, example),
};

/** All codes of the catalogue. */
export const findingCodes: readonly string[] = [
  "file-missing",
  "file-unreadable",
  "file-too-large",
  "not-utf8",
  "json-syntax",
  "too-deep",
  "duplicate-key",
  "number-too-large",
  "unprintable-text",
  "wrong-type",
  "unknown-property",
  "missing-property",
  "bad-value",
  "empty-part",
  "unknown-type",
  "bad-id",
  "reserved-id",
  "duplicate-id",
  "shadowed-name",
  "unknown-field",
  "unknown-block",
  "block-cycle",
  "too-many-fields",
  "block-language",
  "bounds-reversed",
  "option-duplicate",
  "unknown-codelist",
  "unknown-media-type",
  "metadata-kept",
  "codelist-and-options",
  "other-name",
  "unknown-prefill",
  "prefill-type",
  "prefill-unsure",
  "prefill-always-open",
  "prefill-in-list",
  "unknown-message",
  "bad-pattern",
  "slow-pattern",
  "nothing-left",
  "example-not-matching",
  "property-of-other-type",
  "missing-texts",
  "stale-text",
  "orphan-text",
  "text-language",
  "blank-text",
  "lone-brace",
  "no-such-language",
  "long-sentence",
  "long-word",
  "law-in-label",
  "unknown-language",
  "bad-place-key",
  "unknown-parameter",
  "parameter-value",
  "parameter-missing",
  "hides-required",
  "unusable-logo",
  "unusable-theme",
  "foreign-xml",
  "official-form",
  "rule-syntax",
  "rule-too-complex",
  "rule-unknown-name",
  "rule-unknown-function",
  "rule-arguments",
  "rule-type",
  "rule-no-option",
  "rule-unrounded",
  "rule-too-large",
  "rule-cycle",
  "parameter-too-large",
  "unknown-placeholder",
  "placeholder-in-reason",
  "unreachable-question",
  "unreachable-option",
  "unreachable-step",
  "never-true",
  "unreachable-alternative",
  "unreachable-alternative-around",
  "always-true",
  "always-true-around",
  "always-true-here",
  "never-true-here",
  "check-never-fails",
  "check-always-fails",
  "impossible-answer",
  "no-way-to-send",
  "no-way-to-send-here",
  "dead-end",
  "dead-end-here",
  "dead-end-together",
  "dead-end-at-bound",
  "unreachable-branch",
  "undecided",
  "removed-undeclared",
  "moved-undeclared",
  "retyped-undeclared",
  "option-removed-undeclared",
  "rows-cut-undeclared",
  "unit-changed-undeclared",
  "was-unknown",
  "was-ambiguous",
  "was-out-of-reach"
];
