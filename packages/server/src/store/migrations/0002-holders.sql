-- A draft is opened by its own code; a cookie's secret only opens the code, so that several devices may hold one draft.

CREATE TABLE holder (
  locator     bytea       PRIMARY KEY,           -- SHA-256 of what the cookie's secret yields for this form and place
  draft       uuid        NOT NULL REFERENCES draft (draft) ON UPDATE CASCADE ON DELETE CASCADE,
  code        bytea       NOT NULL,              -- the draft's code, encrypted for the cookie's secret
  seen        timestamptz NOT NULL               -- when this device last asked for the draft
);
CREATE INDEX holder_draft ON holder (draft);
