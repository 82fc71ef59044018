-- Personal data stands here only as ciphertext; its keys are in people's cookies and receipts, or outside the database.

CREATE TABLE draft (
  locator     bytea       PRIMARY KEY,           -- SHA-256 of what the cookie's secret yields for this form and place
  draft       uuid        NOT NULL UNIQUE,       -- names the draft anew each time one is begun
  tenant      text        NOT NULL,              -- AGS of the municipality
  form        text        NOT NULL,
  hash        text        NOT NULL,              -- version of the form
  version     integer     NOT NULL,              -- counts changes, so that none overwrites another
  sent        boolean     NOT NULL DEFAULT false,
  content     bytea       NOT NULL,
  expires     timestamptz NOT NULL
);
CREATE INDEX draft_expires ON draft (expires);

CREATE TABLE submission (
  tenant      text        NOT NULL,
  submission  uuid        NOT NULL,
  number      text        NOT NULL,
  form        text        NOT NULL,
  hash        text        NOT NULL,
  received    timestamptz NOT NULL,
  draft       bytea       NOT NULL,              -- SHA-256 of the draft's id: a draft is sent once
  locator     bytea       NOT NULL UNIQUE,       -- SHA-256 of what the receipt's key yields
  receipt_key bytea       NOT NULL,              -- the submission's key, wrapped by the receipt's key
  transit_key bytea       NOT NULL,              -- the same, wrapped by the transit key outside the database
  content     bytea       NOT NULL,
  PRIMARY KEY (tenant, submission),
  UNIQUE (tenant, number),
  UNIQUE (tenant, draft)
);

-- Files lie encrypted in a folder, named by the SHA-256 of their ciphertext; each belongs to one draft or submission.
CREATE TABLE file (
  blob        text        PRIMARY KEY,
  draft       uuid        REFERENCES draft (draft) ON UPDATE RESTRICT ON DELETE RESTRICT,
  tenant      text        NOT NULL,
  submission  uuid,
  CHECK ((draft IS NULL) <> (submission IS NULL)),
  FOREIGN KEY (tenant, submission) REFERENCES submission (tenant, submission)
);
CREATE INDEX file_draft ON file (draft);
CREATE INDEX file_submission ON file (tenant, submission);

CREATE TABLE document (
  tenant      text        NOT NULL,
  submission  uuid        NOT NULL,
  name        text        NOT NULL,
  type        text        NOT NULL,
  size        integer     NOT NULL,
  blob        text        NOT NULL,
  PRIMARY KEY (tenant, submission, name),
  FOREIGN KEY (tenant, submission) REFERENCES submission (tenant, submission)
);
