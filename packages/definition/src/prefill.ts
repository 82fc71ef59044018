/** Something that an account knows of the person who is signed in. */
export interface PrefillSource {
  /** As authors write it. */
  readonly source: string;
  readonly title: string;
  /** Types of fields that it fits. */
  readonly types: readonly string[];
  /**
   * How sure the attribute can be: `account` as sure as the person's identity at that level (read from an identity card, say),
   * `none` what the person typed themselves, whatever the level. Only what is as sure as the form's service demands may be locked.
   */
  readonly trust: 'account' | 'none';
}

/** All that a field can be filled in from: the attributes of BundID under their names there, and what other accounts know. */
export const prefillSources: readonly PrefillSource[] = [
  { source: 'account.givenName', title: 'Given names', types: ['text'], trust: 'account' },
  { source: 'account.surname', title: 'Family name', types: ['text'], trust: 'account' },
  { source: 'account.birthName', title: 'Name at birth', types: ['text'], trust: 'account' },
  { source: 'account.academicTitle', title: 'Doctoral degree', types: ['text', 'choice'], trust: 'account' },
  { source: 'account.birthdate', title: 'Date of birth', types: ['date', 'partialDate'], trust: 'account' },
  { source: 'account.placeOfBirth', title: 'Place of birth', types: ['text'], trust: 'account' },
  { source: 'account.gender', title: 'Gender', types: ['text', 'choice'], trust: 'account' },
  { source: 'account.nationality', title: 'Nationality', types: ['text', 'choice', 'country'], trust: 'account' },
  // BundID gives street and number in one.
  { source: 'account.postalAddress', title: 'Street and house number', types: ['text'], trust: 'account' },
  { source: 'account.street', title: 'Street', types: ['text'], trust: 'account' },
  { source: 'account.houseNumber', title: 'House number', types: ['text'], trust: 'account' },
  { source: 'account.postalCode', title: 'Postal code', types: ['postalCode', 'text'], trust: 'account' },
  { source: 'account.localityName', title: 'Town', types: ['text'], trust: 'account' },
  { source: 'account.municipality', title: 'Municipality (AGS)', types: ['municipality', 'text'], trust: 'account' },
  { source: 'account.country', title: 'Country', types: ['country', 'choice', 'text'], trust: 'account' },
  { source: 'account.taxId', title: 'Tax identification number', types: ['taxId'], trust: 'account' },
  { source: 'account.organization', title: 'Name of the organisation', types: ['text'], trust: 'account' },
  { source: 'account.vatId', title: 'VAT identification number', types: ['vatId'], trust: 'none' },
  { source: 'account.mail', title: 'E-mail address', types: ['email'], trust: 'none' },
  { source: 'account.telephone', title: 'Telephone number', types: ['phone'], trust: 'none' },
  { source: 'account.mailbox', title: 'Mailbox of the account', types: ['text'], trust: 'account' },
];
