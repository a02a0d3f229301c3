BEGIN TRANSACTION;
CREATE TABLE agency (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	contact TEXT NOT NULL, short_name TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT uq_agency_name UNIQUE (name)
);
INSERT INTO "agency" VALUES(1,'市市场监管局','department','','');
INSERT INTO "agency" VALUES(2,'市税务局','upper','','');
INSERT INTO "agency" VALUES(3,'市住建局','department','','');
INSERT INTO "agency" VALUES(4,'市水务集团','enterprise','','');
INSERT INTO "agency" VALUES(5,'市发展改革委','department','','');
INSERT INTO "agency" VALUES(6,'有关部门','group','','');
CREATE TABLE agency_alias (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agency_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT fk_agency_alias_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id), 
	CONSTRAINT uq_agency_alias_name UNIQUE (name)
);
INSERT INTO "agency_alias" VALUES(1,5,'市发展改革委（市粮食局）');
CREATE TABLE agency_member (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	group_id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	CONSTRAINT fk_agency_member_group_id_agency FOREIGN KEY(group_id) REFERENCES agency (id), 
	CONSTRAINT fk_agency_member_member_id_agency FOREIGN KEY(member_id) REFERENCES agency (id), 
	CONSTRAINT uq_agency_member_group_id UNIQUE (group_id, member_id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE assignment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	agency_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	span VARCHAR(24), 
	done_on DATE, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_assignment_task_id_task FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT fk_assignment_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id), 
	CONSTRAINT uq_assignment_task_id UNIQUE (task_id, agency_id, role)
);
INSERT INTO "assignment" VALUES(1,1,1,0,'lead','40:45','2022-06-20','');
INSERT INTO "assignment" VALUES(2,1,2,1,'support','40:45',NULL,'');
INSERT INTO "assignment" VALUES(3,2,3,0,'responsible','40:45',NULL,'');
INSERT INTO "assignment" VALUES(4,2,4,1,'responsible','40:45',NULL,'');
INSERT INTO "assignment" VALUES(5,3,5,0,'lead','40:45',NULL,'');
INSERT INTO "assignment" VALUES(6,3,6,1,'responsible','40:45',NULL,'');
CREATE TABLE document (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	title TEXT NOT NULL, 
	number TEXT, 
	issuer TEXT, 
	issued_on DATE, 
	source TEXT NOT NULL, 
	text TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	imported_at VARCHAR(32) NOT NULL
, superseded_by_id INTEGER CONSTRAINT fk_document_superseded_by_id_document REFERENCES document (id));
INSERT INTO "document" VALUES(1,'青禾市优化营商环境第1批措施','青政发〔2022〕1号','青禾市人民政府','2022-03-01','青禾市优化营商环境第1批措施.txt','青禾市优化营商环境第1批措施
正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。','b698c9c4cb1f86d4f9f35c542f837ea4034123364495d7b581564ce7bf615365','2022-11-21T01:30:00.000000+00:00',NULL);
CREATE TABLE event (
	seq INTEGER NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	actor TEXT NOT NULL, 
	command TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	reverses INTEGER, 
	changes TEXT NOT NULL, 
	previous_hash TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (seq), 
	CONSTRAINT fk_event_reverses_event FOREIGN KEY(reverses) REFERENCES event (seq)
);
INSERT INTO "event" VALUES(1,'2022-11-21T01:30:00.000000+00:00','林晓禾','settings','单位名称设为“青禾市营商办”',NULL,'[["setting",1,null,{"key":"office","value":"青禾市营商办"}]]','0000000000000000000000000000000000000000000000000000000000000000','ef4e926a44cd999a6721c89c6c0f505f59afb4c0ade87504a549cdb743cb1883');
INSERT INTO "event" VALUES(2,'2022-11-21T01:30:00.000000+00:00','林晓禾','import','导入《青禾市优化营商环境第1批措施》，新增 3 项任务',NULL,'[["document",1,null,{"fingerprint":"b698c9c4cb1f86d4f9f35c542f837ea4034123364495d7b581564ce7bf615365","imported_at":"2022-11-21T01:30:00+00:00","issued_on":"2022-03-01","issuer":"青禾市人民政府","number":"青政发〔2022〕1号","source":"青禾市优化营商环境第1批措施.txt","text":"青禾市优化营商环境第1批措施\n正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。","title":"青禾市优化营商环境第1批措施"}],["task",1,null,{"document_id":1,"done_on":null,"due":"2022-06-30","due_original":"2022-06-30","due_span":[50,53],"due_wording":"年底前","heading":"压缩时限","ongoing":false,"path":"一/（1）","position":1,"review":[],"span":[100,190],"text":"第1项措施的内容，办理时限压缩至 1 个工作日。"}],["task",2,null,{"document_id":1,"done_on":null,"due":"2022-12-31","due_original":"2022-12-31","due_span":[50,53],"due_wording":"年底前","heading":null,"ongoing":false,"path":"一/（2）","position":2,"review":[],"span":[200,290],"text":"第2项措施的内容，办理时限压缩至 2 个工作日。"}],["task",3,null,{"document_id":1,"done_on":null,"due":null,"due_original":null,"due_span":[50,53],"due_wording":"长期坚持","heading":"保障用地","ongoing":true,"path":"一/（3）","position":3,"review":["请核对单位。"],"span":[300,390],"text":"第3项措施的内容，办理时限压缩至 3 个工作日。"}],["agency",1,null,{"contact":"","kind":"department","name":"市市场监管局"}],["milestone",1,null,{"date":"2022-06-30","span":[10,16],"task_id":1}],["target",1,null,{"comparator":"<=","name":"办理时限","span":[20,30],"task_id":1,"unit":"个工作日","value":"1"}],["agency",2,null,{"contact":"","kind":"upper","name":"市税务局"}],["agency",3,null,{"contact":"","kind":"department","name":"市住建局"}],["assignment",1,null,{"agency_id":1,"done_on":null,"note":"","position":0,"role":"lead","span":[40,45],"task_id":1}],["assignment",2,null,{"agency_id":2,"done_on":null,"note":"","position":1,"role":"support","span":[40,45],"task_id":1}],["milestone",2,null,{"date":"2022-06-30","span":[10,16],"task_id":2}],["target",2,null,{"comparator":"<=","name":"办理时限","span":[20,30],"task_id":2,"unit":"个工作日","value":"2"}],["agency",4,null,{"contact":"","kind":"enterprise","name":"市水务集团"}],["agency",5,null,{"contact":"","kind":"department","name":"市发展改革委"}],["assignment",3,null,{"agency_id":3,"done_on":null,"note":"","position":0,"role":"responsible","span":[40,45],"task_id":2}],["assignment",4,null,{"agency_id":4,"done_on":null,"note":"","position":1,"role":"responsible","span":[40,45],"task_id":2}],["milestone",3,null,{"date":"2022-06-30","span":[10,16],"task_id":3}],["target",3,null,{"comparator":"<=","name":"办理时限","span":[20,30],"task_id":3,"unit":"个工作日","value":"3"}],["agency_alias",1,null,{"agency_id":5,"name":"市发展改革委（市粮食局）"}],["agency",6,null,{"contact":"","kind":"group","name":"有关部门"}],["assignment",5,null,{"agency_id":5,"done_on":null,"note":"","position":0,"role":"lead","span":[40,45],"task_id":3}],["assignment",6,null,{"agency_id":6,"done_on":null,"note":"","position":1,"role":"responsible","span":[40,45],"task_id":3}]]','ef4e926a44cd999a6721c89c6c0f505f59afb4c0ade87504a549cdb743cb1883','f9e7cf40882c5d9f02fd9254b0b1e7bd957137250812fa840604f2bdfaf2cd7c');
INSERT INTO "event" VALUES(3,'2022-11-21T01:30:00.000000+00:00','林晓禾','tick','办结“（1）压缩时限”，日期 2022-06-20',NULL,'[["assignment",1,{"done_on":null},{"done_on":"2022-06-20"}],["task",1,{"done_on":null},{"done_on":"2022-06-20"}]]','f9e7cf40882c5d9f02fd9254b0b1e7bd957137250812fa840604f2bdfaf2cd7c','a3da3be00a31879128dc1de05e99cb5a5f0f680b131312e9ed2a40b25dc6450e');
INSERT INTO "event" VALUES(4,'2022-11-21T01:30:00.000000+00:00','林晓禾','progress','填报“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市住建局）2022年第四季度进展',NULL,'[["progress",1,null,{"assignment_id":3,"next_steps":"增派两组","problems":"人手不足","progress":"完成一半","quarter":"2022Q4","reported_at":"2022-11-21T01:30:00+00:00"}]]','a3da3be00a31879128dc1de05e99cb5a5f0f680b131312e9ed2a40b25dc6450e','92156b8404eaa9c73c08ddb6875ab4b5e830709e08e0dcd3a7278fca472aa970');
CREATE TABLE event_task (
	event_seq INTEGER NOT NULL, 
	task_id INTEGER NOT NULL, 
	CONSTRAINT pk_event_task PRIMARY KEY (event_seq, task_id), 
	CONSTRAINT fk_event_task_event_seq_event FOREIGN KEY(event_seq) REFERENCES event (seq)
);
INSERT INTO "event_task" VALUES(2,1);
INSERT INTO "event_task" VALUES(2,2);
INSERT INTO "event_task" VALUES(2,3);
INSERT INTO "event_task" VALUES(3,1);
INSERT INTO "event_task" VALUES(4,2);
CREATE TABLE evidence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	agency_id INTEGER, 
	name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	period VARCHAR(6), 
	attached_at VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_evidence_task_id_task FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT fk_evidence_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id)
);
CREATE TABLE milestone (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	date DATE NOT NULL, 
	span VARCHAR(24) NOT NULL, 
	CONSTRAINT fk_milestone_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
);
INSERT INTO "milestone" VALUES(1,1,'2022-06-30','10:16');
INSERT INTO "milestone" VALUES(2,2,'2022-06-30','10:16');
INSERT INTO "milestone" VALUES(3,3,'2022-06-30','10:16');
CREATE TABLE progress (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	assignment_id INTEGER NOT NULL, 
	quarter VARCHAR(6) NOT NULL, 
	progress TEXT NOT NULL, 
	problems TEXT NOT NULL, 
	next_steps TEXT NOT NULL, 
	reported_at VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_progress_assignment_id_assignment FOREIGN KEY(assignment_id) REFERENCES assignment (id), 
	CONSTRAINT uq_progress_assignment_id UNIQUE (assignment_id, quarter)
);
INSERT INTO "progress" VALUES(1,3,'2022Q4','完成一半','人手不足','增派两组','2022-11-21T01:30:00.000000+00:00');
CREATE TABLE setting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT uq_setting_key UNIQUE ("key")
);
INSERT INTO "setting" VALUES(1,'office','青禾市营商办');
CREATE TABLE target (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	comparator VARCHAR(16) NOT NULL, 
	value TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	span VARCHAR(24) NOT NULL, 
	CONSTRAINT fk_target_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
);
INSERT INTO "target" VALUES(1,1,'办理时限','<=','1','个工作日','20:30');
INSERT INTO "target" VALUES(2,2,'办理时限','<=','2','个工作日','20:30');
INSERT INTO "target" VALUES(3,3,'办理时限','<=','3','个工作日','20:30');
CREATE TABLE task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	document_id INTEGER, 
	position INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	heading TEXT, 
	text TEXT NOT NULL, 
	span VARCHAR(24), 
	due_wording TEXT, 
	due_span VARCHAR(24), 
	due_original DATE, 
	due DATE, 
	ongoing BOOLEAN NOT NULL, 
	done_on DATE, 
	review JSON NOT NULL, ended_on DATE, ended_reason TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT fk_task_document_id_document FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "task" VALUES(1,1,1,'一/（1）','压缩时限','第1项措施的内容，办理时限压缩至 1 个工作日。','100:190','年底前','50:53','2022-06-30','2022-06-30',0,'2022-06-20','[]',NULL,'');
INSERT INTO "task" VALUES(2,1,2,'一/（2）',NULL,'第2项措施的内容，办理时限压缩至 2 个工作日。','200:290','年底前','50:53','2022-12-31','2022-12-31',0,NULL,'[]',NULL,'');
INSERT INTO "task" VALUES(3,1,3,'一/（3）','保障用地','第3项措施的内容，办理时限压缩至 3 个工作日。','300:390','长期坚持','50:53',NULL,NULL,1,NULL,'["\u8bf7\u6838\u5bf9\u5355\u4f4d\u3002"]',NULL,'');
CREATE INDEX ix_document_number ON document (number);
CREATE INDEX ix_document_fingerprint ON document (fingerprint);
CREATE INDEX ix_agency_alias_agency_id ON agency_alias (agency_id);
CREATE INDEX ix_task_document_position ON task (document_id, position);
CREATE INDEX ix_task_done_on ON task (done_on);
CREATE INDEX ix_task_due ON task (due);
CREATE INDEX ix_milestone_task_id ON milestone (task_id);
CREATE INDEX ix_target_task_id ON target (task_id);
CREATE INDEX ix_assignment_task_id ON assignment (task_id);
CREATE INDEX ix_assignment_agency_id ON assignment (agency_id);
CREATE INDEX ix_progress_assignment_id ON progress (assignment_id);
CREATE INDEX ix_evidence_task_id ON evidence (task_id);
CREATE INDEX ix_evidence_sha256 ON evidence (sha256);
CREATE INDEX ix_event_task_task_id ON event_task (task_id);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the history can only be appended to'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the history can only be appended to'); END;
CREATE TRIGGER event_task_no_update BEFORE UPDATE ON event_task BEGIN SELECT RAISE(ABORT, 'the history can only be appended to'); END;
CREATE TRIGGER event_task_no_delete BEFORE DELETE ON event_task BEGIN SELECT RAISE(ABORT, 'the history can only be appended to'); END;
CREATE INDEX ix_agency_member_group_id ON agency_member (group_id);
CREATE INDEX ix_agency_member_member_id ON agency_member (member_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('setting',1);
INSERT INTO "sqlite_sequence" VALUES('document',1);
INSERT INTO "sqlite_sequence" VALUES('task',3);
INSERT INTO "sqlite_sequence" VALUES('agency',6);
INSERT INTO "sqlite_sequence" VALUES('milestone',3);
INSERT INTO "sqlite_sequence" VALUES('target',3);
INSERT INTO "sqlite_sequence" VALUES('assignment',6);
INSERT INTO "sqlite_sequence" VALUES('agency_alias',1);
INSERT INTO "sqlite_sequence" VALUES('progress',1);
COMMIT;
