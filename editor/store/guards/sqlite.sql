-- The rules of the newsroom, held by the database itself. Statements end with a line that holds only "--;".
-- SQLite's triggers cannot change what is inserted, so they check what `complete.py` wrote. They may not read JSON.
-- CD001: someone else was there first. CD002: the rule table or a value forbids it. CD003: nothing is changed or deleted.

CREATE VIEW person AS
SELECT login, name, roles, active FROM staff_role AS version
WHERE seq = (SELECT max(seq) FROM staff_role WHERE login = version.login);
--;
CREATE VIEW policy_now AS
SELECT
  coalesce((SELECT four_eyes FROM policy ORDER BY seq DESC LIMIT 1), 'author') AS four_eyes,
  coalesce((SELECT subeditors_publish FROM policy ORDER BY seq DESC LIMIT 1), 0) AS subeditors_publish;
--;
CREATE VIEW permitted AS
SELECT
  rule.*, story.id AS story_id, person.login AS login, story.revision AS revision, story.sha256 AS sha256,
  story.author AS author, story.last_editor AS last_editor, story.live AS live_now, story.embargo AS embargo_until,
  story.approved_revision AS approved_revision, story.approved_sha256 AS approved_sha256,
  story.submit_blocks AS submit_blocks, story.approve_blocks AS approve_blocks, policy_now.four_eyes AS four_eyes
FROM story
JOIN rule ON rule.from_status = story.status AND rule.spiked_from IN ('', story.spiked_from)
JOIN person ON person.active AND person.roles <> ''
JOIN policy_now
WHERE (rule.policy = '' OR (rule.policy = 'subeditors_publish' AND policy_now.subeditors_publish))
  AND (rule.who = 'staff'
    OR (rule.who = 'author' AND story.author = person.login)
    OR (rule.who = 'assignee' AND story.assignee = person.login)
    OR instr(',' || person.roles || ',', ',' || rule.who || ',') > 0);
--;
CREATE VIEW blocking_note AS
SELECT id, story_id FROM note AS asked
WHERE blocking AND resolves = '' AND NOT EXISTS (SELECT 1 FROM note WHERE resolves = asked.id);
--;

CREATE TRIGGER event_guard BEFORE INSERT ON event
BEGIN
  SELECT RAISE(ABORT, 'CD002: the event does not follow the newest one')
  WHERE NOT EXISTS (SELECT 1 FROM chain_head WHERE seq + 1 = NEW.seq AND hash = NEW.previous)
    OR length(NEW.hash) <> 64 OR NEW.hash GLOB '*[^0-9a-f]*';
  SELECT RAISE(ABORT, 'CD002: a time is not written as the store writes times, or lies in the future')
  WHERE NEW.at NOT GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z'
    OR NEW.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+1 day')
    OR (NEW.moment <> '' AND NEW.moment NOT GLOB
      '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z');
  SELECT RAISE(ABORT, 'CD002: only active staff may act')
  WHERE NEW.action <> 'staff'
    AND NOT EXISTS (SELECT 1 FROM person WHERE login = NEW.actor AND active AND roles <> '');
END;
--;

CREATE TRIGGER newsroom_event_guard BEFORE INSERT ON event WHEN NEW.story_id = ''
BEGIN
  SELECT RAISE(ABORT, 'CD002: nothing in the newsroom changed by this event')
  WHERE NEW.revision <> 0 OR NEW.sha256 <> '' OR NEW.from_status <> '' OR NEW.to_status <> '' OR NOT (
    EXISTS (SELECT 1 FROM staff_role WHERE NEW.action = 'staff' AND op_id = NEW.op_id AND "by" = NEW.actor
      AND login = NEW.value AND NEW.remark = roles || CASE WHEN active THEN '' ELSE ' (left)' END)
    OR EXISTS (SELECT 1 FROM policy WHERE NEW.action = 'policy' AND op_id = NEW.op_id AND "by" = NEW.actor
      AND newsroom = NEW.value AND NEW.remark = language || ', ' || four_eyes
        || CASE WHEN subeditors_publish THEN ', subeditors publish' ELSE '' END
        || CASE WHEN territory = '' THEN '' ELSE ', territory ' || territory END
        || CASE WHEN outlets = '' THEN '' ELSE ', outlets ' || outlets END
        || CASE WHEN time_zone = '' THEN '' ELSE ', time zone ' || time_zone END)
    OR EXISTS (SELECT 1 FROM desk WHERE NEW.action = 'desk' AND op_id = NEW.op_id AND "by" = NEW.actor
      AND name = NEW.value AND NEW.remark = CASE WHEN active THEN 'in use' ELSE 'closed' END)
    OR EXISTS (SELECT 1 FROM word WHERE NEW.action = 'word' AND op_id = NEW.op_id AND "by" = NEW.actor
      AND text = NEW.value AND NEW.remark = CASE WHEN active THEN 'added' ELSE 'removed' END
        || CASE WHEN language = '' THEN '' ELSE ', ' || language END)
    OR EXISTS (SELECT 1 FROM agency WHERE NEW.action = 'agency' AND op_id = NEW.op_id AND "by" = NEW.actor
      AND name = NEW.value AND credit = NEW.reason AND NEW.remark = CASE WHEN active THEN 'added' ELSE 'removed' END
        || CASE WHEN spellings = '' THEN '' ELSE ', spelt ' || spellings END
        || CASE WHEN hosts = '' THEN '' ELSE ', hosts ' || hosts END
        || CASE WHEN restrictions = '' THEN '' ELSE ', restrictions ' || restrictions END)
    OR EXISTS (SELECT 1 FROM kill WHERE NEW.action = 'kill' AND op_id = NEW.op_id AND "by" = NEW.actor
      AND subject = NEW.value AND reason = NEW.reason AND length(NEW.manifest) = 64
      AND NEW.remark = CASE WHEN active THEN 'killed' ELSE 'allowed' END || ', ' || "of"
        || CASE WHEN agency = '' THEN '' ELSE ', of ' || agency END
        || CASE WHEN name = '' THEN '' ELSE ', ' || name END)
    OR EXISTS (SELECT 1 FROM photo WHERE NEW.action = 'photo' AND op_id = NEW.op_id AND "by" = NEW.actor
      AND sha256 = NEW.value AND file_name = NEW.reason AND length(NEW.manifest) = 64
      AND NEW.remark = media_type || ', ' || width || ' × ' || height || ', ' || size || ' bytes'));
END;
--;

CREATE TRIGGER create_guard BEFORE INSERT ON event WHEN NEW.story_id <> '' AND NEW.action = 'create'
BEGIN
  SELECT RAISE(ABORT, 'CD002: this person may not start a story')
  WHERE NOT EXISTS (
    SELECT 1 FROM rule JOIN person ON person.login = NEW.actor AND person.active
    WHERE rule.action = 'create' AND rule.from_status = NEW.from_status AND rule.to_status = NEW.to_status
      AND instr(',' || person.roles || ',', ',' || rule.who || ',') > 0);
  SELECT RAISE(ABORT, 'CD002: a new story has neither text nor time')
  WHERE NEW.revision <> 0 OR NEW.sha256 <> '' OR NEW.moment <> '' OR NEW.manifest <> '';
  SELECT RAISE(ABORT, 'CD002: there is such a story already') WHERE EXISTS (SELECT 1 FROM story WHERE id = NEW.story_id);
END;
--;

CREATE TRIGGER story_event_guard BEFORE INSERT ON event WHEN NEW.story_id <> '' AND NEW.action NOT IN ('create', 'save')
BEGIN
  SELECT RAISE(ABORT, 'CD002: there is no such story') WHERE NOT EXISTS (SELECT 1 FROM story WHERE id = NEW.story_id);
  SELECT RAISE(ABORT, 'CD002: the rules do not let this person do this to the story as it is')
  WHERE NOT EXISTS (
    SELECT 1 FROM permitted WHERE story_id = NEW.story_id AND login = NEW.actor AND action = NEW.action
      AND from_status = NEW.from_status AND to_status = NEW.to_status);
  SELECT RAISE(ABORT, 'CD002: there is no such revision')
  WHERE NEW.revision NOT BETWEEN 0 AND (SELECT revision FROM story WHERE id = NEW.story_id)
    OR NEW.sha256 <> coalesce(
      (SELECT sha256 FROM revision WHERE story_id = NEW.story_id AND number = NEW.revision), '');
  SELECT RAISE(ABORT, 'CD001: the story has moved on')
  WHERE NOT EXISTS (
    SELECT 1 FROM permitted WHERE story_id = NEW.story_id AND login = NEW.actor AND action = NEW.action
      AND (NOT based OR NEW.revision = revision));
  SELECT RAISE(ABORT, 'CD002: a condition of the rules is not met')
  WHERE NOT EXISTS (
    SELECT 1 FROM permitted WHERE story_id = NEW.story_id AND login = NEW.actor AND action = NEW.action
      AND (live = '' OR (live = 'live' AND live_now = 'live') OR (live = 'not live' AND live_now <> 'live'))
      AND (NOT not_author OR four_eyes = 'off'
        OR (author <> NEW.actor AND (four_eyes <> 'strict' OR last_editor <> NEW.actor)))
      AND (NOT lease_free OR NOT EXISTS (
        SELECT 1 FROM lease WHERE story_id = NEW.story_id AND holder <> NEW.actor AND expires > NEW.at))
      AND (NOT approved_text OR (
        revision > 0 AND approved_revision = revision AND approved_sha256 = sha256))
      AND (NOT notes OR NOT EXISTS (SELECT 1 FROM blocking_note WHERE story_id = NEW.story_id))
      AND (checks <> 'submit' OR submit_blocks = 0 OR trim(NEW.reason, char(32, 9, 10)) <> '')
      AND (checks <> 'approve' OR approve_blocks = 0)
      AND (NOT moment OR (NEW.moment <> '' AND NEW.moment >= embargo_until))
      AND (NOT embargo OR NEW.at >= embargo_until)
      AND (NOT reason OR trim(NEW.reason, char(32, 9, 10)) <> '')
      AND (value <> 'any' OR trim(NEW.value, char(32, 9, 10)) <> '')
      AND (value <> 'class' OR NEW.value IN ('update', 'clarification', 'correction'))
      AND (NOT manifest OR NEW.manifest <> ''));
END;
--;

CREATE TRIGGER event_value_guard BEFORE INSERT ON event WHEN NEW.story_id <> ''
BEGIN
  SELECT RAISE(ABORT, 'CD002: this is not a slug')
  WHERE NEW.action IN ('create', 'slug') AND (
    length(NEW.value) NOT BETWEEN 1 AND 60 OR NEW.value GLOB '*[^a-z0-9-]*'
    OR NEW.value GLOB '-*' OR NEW.value GLOB '*-' OR NEW.value GLOB '*--*');
  SELECT RAISE(ABORT, 'CD002: the slug is taken')
  WHERE NEW.action IN ('create', 'slug') AND (
    EXISTS (SELECT 1 FROM story WHERE slug = NEW.value AND id <> NEW.story_id)
    OR EXISTS (SELECT 1 FROM story WHERE address = NEW.value AND id <> NEW.story_id));
  SELECT RAISE(ABORT, 'CD002: there is no such desk')
  WHERE NEW.action IN ('create', 'desk') AND EXISTS (SELECT 1 FROM desk)
    AND CASE NEW.action WHEN 'create' THEN NEW.remark ELSE NEW.value END NOT IN (
      SELECT '' WHERE NEW.action = 'create' UNION ALL
      SELECT name FROM desk AS version
      WHERE active AND seq = (SELECT max(seq) FROM desk WHERE name = version.name));
  SELECT RAISE(ABORT, 'CD002: there is no such active member of staff')
  WHERE NEW.action = 'assign' AND NEW.value <> ''
    AND NOT EXISTS (SELECT 1 FROM person WHERE login = NEW.value AND active);
  SELECT RAISE(ABORT, 'CD002: a priority is a digit from 1 to 9')
  WHERE NEW.action = 'priority' AND NEW.value NOT GLOB '[1-9]';
  SELECT RAISE(ABORT, 'CD002: a commissioned length is a number of words from 1 to 1,000,000')
  WHERE NEW.action = 'commission' AND NEW.value <> '' AND (
    NEW.value GLOB '*[^0-9]*' OR NEW.value GLOB '0*' OR length(NEW.value) > 7 OR CAST(NEW.value AS INTEGER) > 1000000);
END;
--;

CREATE TRIGGER revision_guard BEFORE INSERT ON revision
BEGIN
  SELECT RAISE(ABORT, 'CD002: there is no such story') WHERE NOT EXISTS (SELECT 1 FROM story WHERE id = NEW.story_id);
  SELECT RAISE(ABORT, 'CD002: the rules do not let this person edit the story as it is')
  WHERE NOT EXISTS (
    SELECT 1 FROM permitted WHERE story_id = NEW.story_id AND login = NEW.author AND action = 'save');
  SELECT RAISE(ABORT, 'CD001: the story has moved on')
  WHERE NEW.base < (SELECT revision FROM story WHERE id = NEW.story_id);
  SELECT RAISE(ABORT, 'CD002: there is no such revision to build on')
  WHERE NEW.base > (SELECT revision FROM story WHERE id = NEW.story_id) OR NEW.number <> NEW.base + 1;
  SELECT RAISE(ABORT, 'CD002: only its author may write the first text of a story')
  WHERE NEW.base = 0 AND NEW.author <> (SELECT author FROM story WHERE id = NEW.story_id);
  SELECT RAISE(ABORT, 'CD002: the fingerprint or a count is not one')
  WHERE length(NEW.sha256) <> 64 OR NEW.sha256 GLOB '*[^0-9a-f]*' OR min(NEW.words, NEW.pictures) < 0
    OR NEW.submit_blocks NOT BETWEEN 0 AND NEW.approve_blocks;
END;
--;

CREATE TRIGGER save_event_guard BEFORE INSERT ON event WHEN NEW.story_id <> '' AND NEW.action = 'save'
BEGIN
  SELECT RAISE(ABORT, 'CD002: no revision was saved by this event')
  WHERE NOT EXISTS (
    SELECT 1 FROM revision JOIN story ON story.id = revision.story_id
    WHERE revision.op_id = NEW.op_id AND revision.story_id = NEW.story_id AND revision.author = NEW.actor
      AND revision.number = NEW.revision AND revision.sha256 = NEW.sha256 AND story.revision + 1 = NEW.revision
      AND NEW.value = 'words ' || revision.words || ', pictures ' || revision.pictures
        || ', submit ' || revision.submit_blocks || ', approve ' || revision.approve_blocks
      AND story.status = NEW.from_status AND story.status = NEW.to_status);
END;
--;

CREATE TRIGGER event_done AFTER INSERT ON event
BEGIN
  INSERT INTO story (
    id, slug, desk, status, live, author, last_editor, assignee, revision, sha256, approved_revision, approved_sha256,
    approved_by, live_revision, address, priority, deadline, embargo, scheduled_for, spiked_from, submit_blocks,
    approve_blocks, headline, words, pictures, created, updated, commissioned)
  SELECT
    NEW.story_id, NEW.value, NEW.remark, NEW.to_status, 'no', NEW.actor, '', '', 0, '', 0, '',
    '', 0, '', 5, '', '', '', '', 2,
    2, '', 0, 0, NEW.at, NEW.at, 0
  WHERE NEW.story_id <> '' AND NEW.action = 'create';

  UPDATE story SET
    (revision, sha256, last_editor, headline, words, pictures, submit_blocks, approve_blocks) = (
      SELECT number, sha256, author, headline, words, pictures, submit_blocks, approve_blocks
      FROM revision WHERE story_id = NEW.story_id AND number = NEW.revision)
  WHERE id = NEW.story_id AND NEW.action = 'save';

  UPDATE story SET
    status = NEW.to_status,
    updated = NEW.at,
    approved_revision = CASE WHEN NEW.action = 'approve' THEN NEW.revision
      WHEN NEW.action IN ('save', 'recall', 'return', 'reopen', 'revise') THEN 0 ELSE approved_revision END,
    approved_sha256 = CASE WHEN NEW.action = 'approve' THEN NEW.sha256
      WHEN NEW.action IN ('save', 'recall', 'return', 'reopen', 'revise') THEN '' ELSE approved_sha256 END,
    approved_by = CASE WHEN NEW.action = 'approve' THEN NEW.actor
      WHEN NEW.action IN ('save', 'recall', 'return', 'reopen', 'revise') THEN '' ELSE approved_by END,
    live = CASE NEW.action WHEN 'publish' THEN 'live' WHEN 'withdraw' THEN 'withdrawn' ELSE live END,
    live_revision = CASE NEW.action WHEN 'publish' THEN NEW.revision ELSE live_revision END,
    address = CASE WHEN NEW.action = 'publish' AND address = '' THEN slug ELSE address END,
    scheduled_for = CASE WHEN NEW.action = 'schedule' THEN NEW.moment
      WHEN NEW.action IN ('publish', 'unschedule', 'return', 'reopen') THEN '' ELSE scheduled_for END,
    spiked_from = CASE NEW.action WHEN 'spike' THEN NEW.from_status WHEN 'unspike' THEN '' ELSE spiked_from END,
    assignee = CASE NEW.action WHEN 'assign' THEN NEW.value ELSE assignee END,
    deadline = CASE NEW.action WHEN 'deadline' THEN NEW.moment ELSE deadline END,
    embargo = CASE NEW.action WHEN 'embargo' THEN NEW.moment ELSE embargo END,
    priority = CASE NEW.action WHEN 'priority' THEN CAST(NEW.value AS INTEGER) ELSE priority END,
    commissioned = CASE NEW.action WHEN 'commission' THEN CAST(NEW.value AS INTEGER) ELSE commissioned END,
    desk = CASE NEW.action WHEN 'desk' THEN NEW.value ELSE desk END,
    slug = CASE NEW.action WHEN 'slug' THEN NEW.value ELSE slug END
  WHERE id = NEW.story_id AND NEW.action <> 'create';

  UPDATE chain_head SET seq = NEW.seq, hash = NEW.hash WHERE id = 1;
END;
--;

-- The projection lags one event behind its chain only inside `event_done`: at any other time nobody may write it.
CREATE TRIGGER story_insert_guard BEFORE INSERT ON story
WHEN (SELECT seq FROM chain_head) >= (SELECT coalesce(max(seq), 0) FROM event)
BEGIN SELECT RAISE(ABORT, 'CD003: a story is written by its events only'); END;
--;
CREATE TRIGGER story_update_guard BEFORE UPDATE ON story
WHEN (SELECT seq FROM chain_head) >= (SELECT coalesce(max(seq), 0) FROM event)
BEGIN SELECT RAISE(ABORT, 'CD003: a story is written by its events only'); END;
--;
CREATE TRIGGER story_delete_guard BEFORE DELETE ON story
BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER chain_head_update_guard BEFORE UPDATE ON chain_head
WHEN OLD.seq >= (SELECT coalesce(max(seq), 0) FROM event)
BEGIN SELECT RAISE(ABORT, 'CD003: the chain is written by events only'); END;
--;
CREATE TRIGGER chain_head_insert_guard BEFORE INSERT ON chain_head
BEGIN SELECT RAISE(ABORT, 'CD003: the chain is written by events only'); END;
--;
CREATE TRIGGER chain_head_delete_guard BEFORE DELETE ON chain_head
BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;

CREATE TRIGGER staff_role_guard BEFORE INSERT ON staff_role
BEGIN
  SELECT RAISE(ABORT, 'CD002: only an admin may change the staff')
  WHERE EXISTS (SELECT 1 FROM staff_role)
    AND NOT EXISTS (
      SELECT 1 FROM person WHERE login = NEW."by" AND active AND instr(',' || roles || ',', ',admin,') > 0);
  SELECT RAISE(ABORT, 'CD002: the first member of staff is an admin')
  WHERE NOT EXISTS (SELECT 1 FROM staff_role)
    AND NOT (NEW.active AND NEW."by" = NEW.login AND instr(',' || NEW.roles || ',', ',admin,') > 0);
  SELECT RAISE(ABORT, 'CD002: the newsroom needs an admin')
  WHERE NOT (NEW.active AND instr(',' || NEW.roles || ',', ',admin,') > 0)
    AND NOT EXISTS (
      SELECT 1 FROM person WHERE login <> NEW.login AND active AND instr(',' || roles || ',', ',admin,') > 0);
  SELECT RAISE(ABORT, 'CD002: these are not roles in order')
  WHERE NEW.roles NOT IN (
    '', 'admin', 'producer', 'reporter', 'subeditor', 'admin,producer', 'admin,reporter', 'admin,subeditor',
    'producer,reporter', 'producer,subeditor', 'reporter,subeditor', 'admin,producer,reporter',
    'admin,producer,subeditor', 'admin,reporter,subeditor', 'producer,reporter,subeditor',
    'admin,producer,reporter,subeditor');
  SELECT RAISE(ABORT, 'CD002: a member of staff needs a login and a name')
  WHERE NEW.login NOT GLOB '[a-z]*' OR NEW.login GLOB '*[^a-z0-9._-]*' OR length(NEW.login) > 31
    OR trim(NEW.name) = '' OR NEW.active NOT IN (0, 1);
  SELECT RAISE(ABORT, 'CD002: this version does not follow the newest one')
  WHERE NEW.seq <> coalesce((SELECT max(seq) FROM staff_role), 0) + 1;
END;
--;
CREATE TRIGGER policy_guard BEFORE INSERT ON policy
BEGIN
  SELECT RAISE(ABORT, 'CD002: only an admin may change the policy')
  WHERE NOT EXISTS (
    SELECT 1 FROM person WHERE login = NEW."by" AND active AND roles <> ''
      AND (NOT EXISTS (SELECT 1 FROM policy) OR instr(',' || roles || ',', ',admin,') > 0));
  SELECT RAISE(ABORT, 'CD002: this is not a policy')
  WHERE NEW.four_eyes NOT IN ('author', 'strict', 'off') OR NEW.subeditors_publish NOT IN (0, 1);
  SELECT RAISE(ABORT, 'CD002: this version does not follow the newest one')
  WHERE NEW.seq <> coalesce((SELECT max(seq) FROM policy), 0) + 1;
END;
--;
CREATE TRIGGER desk_guard BEFORE INSERT ON desk
BEGIN
  SELECT RAISE(ABORT, 'CD002: only an admin may change the desks')
  WHERE NOT EXISTS (
    SELECT 1 FROM person WHERE login = NEW."by" AND active AND instr(',' || roles || ',', ',admin,') > 0);
  SELECT RAISE(ABORT, 'CD002: this is not a desk') WHERE trim(NEW.name) = '' OR NEW.active NOT IN (0, 1);
  SELECT RAISE(ABORT, 'CD002: this version does not follow the newest one')
  WHERE NEW.seq <> coalesce((SELECT max(seq) FROM desk), 0) + 1;
END;
--;
CREATE TRIGGER word_guard BEFORE INSERT ON word
BEGIN
  SELECT RAISE(ABORT, 'CD002: only a subeditor or an admin may change the newsroom''s words')
  WHERE NOT EXISTS (
    SELECT 1 FROM person WHERE login = NEW."by" AND active
      AND (instr(',' || roles || ',', ',subeditor,') > 0 OR instr(',' || roles || ',', ',admin,') > 0));
  SELECT RAISE(ABORT, 'CD002: this is not a word')
  WHERE length(NEW.text) NOT BETWEEN 1 AND 80 OR instr(NEW.text, ' ') > 0 OR instr(NEW.text, '#') > 0
    OR NEW.text GLOB '*[' || char(1) || '-' || char(31) || ']*' OR NEW.active NOT IN (0, 1);
  SELECT RAISE(ABORT, 'CD002: this is not a language')
  WHERE NEW.language <> '' AND (
    NEW.language NOT GLOB '[a-z][a-z]*' OR NEW.language GLOB '*[^A-Za-z0-9-]*' OR length(NEW.language) > 35);
  SELECT RAISE(ABORT, 'CD002: only a word that is there can be removed')
  WHERE NOT NEW.active AND NOT coalesce((
    SELECT active FROM word WHERE text = NEW.text AND language = NEW.language ORDER BY seq DESC LIMIT 1), 0);
  SELECT RAISE(ABORT, 'CD002: this version does not follow the newest one')
  WHERE NEW.seq <> coalesce((SELECT max(seq) FROM word), 0) + 1;
END;
--;
CREATE TRIGGER agency_guard BEFORE INSERT ON agency
BEGIN
  SELECT RAISE(ABORT, 'CD002: only a subeditor or an admin may change the newsroom''s agencies')
  WHERE NOT EXISTS (
    SELECT 1 FROM person WHERE login = NEW."by" AND active
      AND (instr(',' || roles || ',', ',subeditor,') > 0 OR instr(',' || roles || ',', ',admin,') > 0));
  SELECT RAISE(ABORT, 'CD002: this is not an agency')
  WHERE trim(NEW.name) = '' OR length(NEW.name) > 80 OR NEW.name GLOB '*[' || char(1) || '-' || char(31) || ']*'
    OR NEW.active NOT IN (0, 1) OR max(length(NEW.spellings), length(NEW.hosts), length(NEW.restrictions)) > 2000;
  SELECT RAISE(ABORT, 'CD002: this is not a credit line')
  WHERE NEW.credit <> '' AND (
    length(NEW.credit) > 80 OR length(replace(NEW.credit, '{creator}', '')) <> length(NEW.credit) - 9);
  SELECT RAISE(ABORT, 'CD002: only an agency that is there can be removed')
  WHERE NOT NEW.active AND NOT coalesce((
    SELECT active FROM agency WHERE name = NEW.name ORDER BY seq DESC LIMIT 1), 0);
  SELECT RAISE(ABORT, 'CD002: this version does not follow the newest one')
  WHERE NEW.seq <> coalesce((SELECT max(seq) FROM agency), 0) + 1;
END;
--;
CREATE TRIGGER kill_guard BEFORE INSERT ON kill
BEGIN
  SELECT RAISE(ABORT, 'CD002: only a subeditor, a producer or an admin may kill a picture, or take that back')
  WHERE NOT EXISTS (
    SELECT 1 FROM person WHERE login = NEW."by" AND active
      AND (instr(',' || roles || ',', ',subeditor,') > 0 OR instr(',' || roles || ',', ',producer,') > 0
        OR instr(',' || roles || ',', ',admin,') > 0));
  SELECT RAISE(ABORT, 'CD002: a kill has a reason')
  WHERE trim(NEW.reason, char(32, 9, 10)) = '' OR length(NEW.reason) > 2000;
  SELECT RAISE(ABORT, 'CD002: a killed picture is known by its fingerprint or by a job number')
  WHERE NEW."of" NOT IN ('photo', 'job') OR NEW.active NOT IN (0, 1) OR trim(NEW.subject) = ''
    OR max(length(NEW.subject), length(NEW.agency), length(NEW.name)) > 200
    OR NEW.subject || NEW.agency || NEW.name GLOB '*[' || char(1) || '-' || char(31) || ']*'
    OR (NEW."of" = 'photo' AND (length(NEW.subject) <> 64 OR NEW.subject GLOB '*[^0-9a-f]*'))
    OR NEW.signs GLOB '*[^0-9a-f ]*' OR length(NEW.signs) > 10000;
  SELECT RAISE(ABORT, 'CD002: this version does not follow the newest one')
  WHERE NEW.seq <> coalesce((SELECT max(seq) FROM kill), 0) + 1;
END;
--;
CREATE TRIGGER likeness_guard BEFORE INSERT ON likeness
BEGIN
  SELECT RAISE(ABORT, 'CD002: these are not the signs of a photo')
  WHERE NOT EXISTS (SELECT 1 FROM photo WHERE sha256 = NEW.sha256) OR NEW.version < 1
    OR NEW.signs GLOB '*[^0-9a-f ]*' OR length(NEW.signs) > 10000 OR NEW.whole <> substr(NEW.signs, 1, 32);
END;
--;
CREATE TRIGGER reading_guard BEFORE INSERT ON reading
BEGIN
  SELECT RAISE(ABORT, 'CD002: this is not what the file of a photo says')
  WHERE NOT EXISTS (SELECT 1 FROM photo WHERE sha256 = NEW.sha256) OR NEW.version < 1
    OR NEW.bound NOT IN (0, 1) OR NEW.words NOT LIKE '{%}';
END;
--;
CREATE TRIGGER mention_guard BEFORE INSERT ON mention
BEGIN
  SELECT RAISE(ABORT, 'CD002: no story says this')
  WHERE NOT EXISTS (SELECT 1 FROM story WHERE id = NEW.story_id) OR NEW."of" NOT IN ('photo', 'job', 'number')
    OR length(NEW.subject) NOT BETWEEN 1 AND 200 OR (NEW."of" = 'number' AND NEW.subject GLOB '*[^0-9]*')
    OR (NEW."of" = 'photo' AND (length(NEW.subject) <> 64 OR NEW.subject GLOB '*[^0-9a-f]*'));
END;
--;
CREATE TRIGGER photo_guard BEFORE INSERT ON photo
BEGIN
  SELECT RAISE(ABORT, 'CD002: only active staff may add photos')
  WHERE NOT EXISTS (SELECT 1 FROM person WHERE login = NEW."by" AND active AND roles <> '');
  SELECT RAISE(ABORT, 'CD002: the fingerprint or a size is not one')
  WHERE length(NEW.sha256) <> 64 OR NEW.sha256 GLOB '*[^0-9a-f]*' OR min(NEW.width, NEW.height, NEW.size) < 1;
END;
--;
CREATE TRIGGER note_guard BEFORE INSERT ON note
BEGIN
  SELECT RAISE(ABORT, 'CD002: only active staff may write notes')
  WHERE NOT EXISTS (SELECT 1 FROM person WHERE login = NEW."by" AND active AND roles <> '');
  SELECT RAISE(ABORT, 'CD002: there is no such revision, or no such note to answer')
  WHERE NOT EXISTS (SELECT 1 FROM story WHERE id = NEW.story_id AND NEW.revision BETWEEN 0 AND revision)
    OR NEW.blocking NOT IN (0, 1) OR NEW.span_start < 0 OR NEW.span_end < NEW.span_start
    OR (NEW.resolves <> '' AND NOT EXISTS (
      SELECT 1 FROM note WHERE id = NEW.resolves AND story_id = NEW.story_id AND resolves = ''));
END;
--;

CREATE TRIGGER lease_claim_guard BEFORE INSERT ON lease_claim
BEGIN
  SELECT RAISE(ABORT, 'CD002: only active staff may edit a story')
  WHERE NOT EXISTS (SELECT 1 FROM person WHERE login = NEW.actor AND active AND roles <> '')
    OR NOT EXISTS (SELECT 1 FROM story WHERE id = NEW.story_id)
    OR NEW.kind NOT IN ('claim', 'take', 'release');
  SELECT RAISE(ABORT, 'CD001: someone else is editing the story')
  WHERE NEW.kind = 'claim' AND EXISTS (
    SELECT 1 FROM lease WHERE story_id = NEW.story_id AND holder <> NEW.actor AND expires > NEW.at);
  INSERT INTO lease (story_id, holder, client, expires)
  SELECT NEW.story_id, NEW.actor, NEW.client, strftime('%Y-%m-%dT%H:%M:%f', NEW.at, '+60 seconds') || '000Z'
  WHERE NEW.kind IN ('claim', 'take')
  ON CONFLICT (story_id) DO UPDATE SET holder = excluded.holder, client = excluded.client, expires = excluded.expires;
  DELETE FROM lease
  WHERE NEW.kind = 'release' AND story_id = NEW.story_id AND holder = NEW.actor AND client = NEW.client;
  SELECT RAISE(IGNORE);
END;
--;

CREATE TRIGGER revision_stays BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER photo_stays BEFORE UPDATE ON photo BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER photo_is_kept BEFORE DELETE ON photo BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER photo_content_stays BEFORE UPDATE ON photo_content BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER photo_content_is_kept BEFORE DELETE ON photo_content BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER note_stays BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER note_is_kept BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER staff_role_stays BEFORE UPDATE ON staff_role BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER staff_role_is_kept BEFORE DELETE ON staff_role BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER policy_stays BEFORE UPDATE ON policy BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER policy_is_kept BEFORE DELETE ON policy BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER desk_stays BEFORE UPDATE ON desk BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER desk_is_kept BEFORE DELETE ON desk BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER agency_stays BEFORE UPDATE ON agency BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER agency_is_kept BEFORE DELETE ON agency BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER kill_stays BEFORE UPDATE ON kill BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER kill_is_kept BEFORE DELETE ON kill BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER likeness_stays BEFORE UPDATE ON likeness BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER likeness_is_kept BEFORE DELETE ON likeness BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER reading_stays BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER reading_is_kept BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER mention_stays BEFORE UPDATE ON mention BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER mention_is_kept BEFORE DELETE ON mention BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER word_stays BEFORE UPDATE ON word BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER word_is_kept BEFORE DELETE ON word BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
CREATE TRIGGER rule_stays BEFORE UPDATE ON rule BEGIN SELECT RAISE(ABORT, 'CD003: nothing is changed'); END;
--;
CREATE TRIGGER rule_is_kept BEFORE DELETE ON rule BEGIN SELECT RAISE(ABORT, 'CD003: nothing is deleted'); END;
--;
