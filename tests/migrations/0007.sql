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
INSERT INTO "alembic_version" VALUES('0007');
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
CREATE TABLE close_out (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	step VARCHAR(16) NOT NULL, 
	day DATE NOT NULL, 
	person TEXT NOT NULL, 
	note TEXT NOT NULL, 
	recorded_at VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_close_out_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
);
INSERT INTO "close_out" VALUES(1,1,'apply','2022-07-01','林晓禾','','2022-11-21T04:00:00.000000+00:00');
INSERT INTO "close_out" VALUES(2,1,'accept','2022-07-01','林晓禾','','2022-11-21T04:00:00.000000+00:00');
CREATE TABLE close_out_evidence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	close_out_id INTEGER NOT NULL, 
	evidence_id INTEGER NOT NULL, 
	CONSTRAINT fk_close_out_evidence_close_out_id_close_out FOREIGN KEY(close_out_id) REFERENCES close_out (id), 
	CONSTRAINT fk_close_out_evidence_evidence_id_evidence FOREIGN KEY(evidence_id) REFERENCES evidence (id)
);
INSERT INTO "close_out_evidence" VALUES(1,1,1);
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
正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。','2289e4fb525dc6dc069600cfbf6d0c5a8b70dc2e91ec07c34cfdd5f51c7644d8','2022-11-21T04:00:00.000000+00:00',NULL);
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
INSERT INTO "event" VALUES(1,'2022-11-21T04:00:00.000000+00:00','林晓禾','settings','单位名称设为“青禾市营商办”',NULL,'[["setting",1,null,{"key":"office","value":"青禾市营商办"}]]','0000000000000000000000000000000000000000000000000000000000000000','7d1fc9bbd738883dcad45ab7079b688ce8185556bdeb72762155b6edc89abd48');
INSERT INTO "event" VALUES(2,'2022-11-21T04:00:00.000000+00:00','林晓禾','import','导入《青禾市优化营商环境第1批措施》，新增 3 项任务',NULL,'[["document",1,null,{"fingerprint":"2289e4fb525dc6dc069600cfbf6d0c5a8b70dc2e91ec07c34cfdd5f51c7644d8","imported_at":"2022-11-21T04:00:00+00:00","issued_on":"2022-03-01","issuer":"青禾市人民政府","number":"青政发〔2022〕1号","source":"青禾市优化营商环境第1批措施.txt","superseded_by_id":null,"text":"青禾市优化营商环境第1批措施\n正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。正文。","title":"青禾市优化营商环境第1批措施"}],["task",1,null,{"document_id":1,"done_on":null,"due":"2022-06-30","due_original":"2022-06-30","due_span":[50,53],"due_wording":"年底前","ended_on":null,"ended_reason":"","heading":"压缩时限","ongoing":false,"path":"一/（1）","plan":null,"position":1,"review":[],"span":[100,190],"starts_on":null,"text":"第1项措施的内容，办理时限压缩至 1 个工作日。"}],["task",2,null,{"document_id":1,"done_on":null,"due":"2022-12-31","due_original":"2022-12-31","due_span":[50,53],"due_wording":"年底前","ended_on":null,"ended_reason":"","heading":null,"ongoing":false,"path":"一/（2）","plan":null,"position":2,"review":[],"span":[200,290],"starts_on":null,"text":"第2项措施的内容，办理时限压缩至 2 个工作日。"}],["task",3,null,{"document_id":1,"done_on":null,"due":null,"due_original":null,"due_span":null,"due_wording":null,"ended_on":null,"ended_reason":"","heading":"保障用地","ongoing":false,"path":"一/（3）","plan":null,"position":3,"review":["请核对单位。"],"span":[300,390],"starts_on":null,"text":"第3项措施的内容，办理时限压缩至 3 个工作日。"}],["agency",1,null,{"contact":"","kind":"department","name":"市市场监管局","short_name":""}],["milestone",1,null,{"date":"2022-06-30","span":[10,16],"task_id":1}],["target",1,null,{"baseline":null,"comparator":"<=","name":"办理时限","span":[20,30],"task_id":1,"unit":"个工作日","value":"1"}],["agency",2,null,{"contact":"","kind":"upper","name":"市税务局","short_name":""}],["agency",3,null,{"contact":"","kind":"department","name":"市住建局","short_name":""}],["assignment",1,null,{"agency_id":1,"done_on":null,"note":"","position":0,"role":"lead","span":[40,45],"task_id":1}],["assignment",2,null,{"agency_id":2,"done_on":null,"note":"","position":1,"role":"support","span":[40,45],"task_id":1}],["milestone",2,null,{"date":"2022-06-30","span":[10,16],"task_id":2}],["target",2,null,{"baseline":null,"comparator":"<=","name":"办理时限","span":[20,30],"task_id":2,"unit":"个工作日","value":"2"}],["agency",4,null,{"contact":"","kind":"enterprise","name":"市水务集团","short_name":""}],["agency",5,null,{"contact":"","kind":"department","name":"市发展改革委","short_name":""}],["assignment",3,null,{"agency_id":3,"done_on":null,"note":"","position":0,"role":"responsible","span":[40,45],"task_id":2}],["assignment",4,null,{"agency_id":4,"done_on":null,"note":"","position":1,"role":"responsible","span":[40,45],"task_id":2}],["milestone",3,null,{"date":"2022-06-30","span":[10,16],"task_id":3}],["target",3,null,{"baseline":null,"comparator":"<=","name":"办理时限","span":[20,30],"task_id":3,"unit":"个工作日","value":"3"}],["agency_alias",1,null,{"agency_id":5,"name":"市发展改革委（市粮食局）"}],["agency",6,null,{"contact":"","kind":"group","name":"有关部门","short_name":""}],["assignment",5,null,{"agency_id":5,"done_on":null,"note":"","position":0,"role":"lead","span":[40,45],"task_id":3}],["assignment",6,null,{"agency_id":6,"done_on":null,"note":"","position":1,"role":"responsible","span":[40,45],"task_id":3}]]','7d1fc9bbd738883dcad45ab7079b688ce8185556bdeb72762155b6edc89abd48','cba85f4a77457f9133e20840a251c9f2216f6efe711b3384e6bb35fbbb3f6b94');
INSERT INTO "event" VALUES(3,'2022-11-21T04:00:00.000000+00:00','林晓禾','tick','办结“（1）压缩时限”，日期 2022-06-20',NULL,'[["task",1,{"done_on":null},{"done_on":"2022-06-20"}],["assignment",1,{"done_on":null},{"done_on":"2022-06-20"}]]','cba85f4a77457f9133e20840a251c9f2216f6efe711b3384e6bb35fbbb3f6b94','887c6e8007d75056c3067b895ef5de5954f0dec8199d115c1b64c2e8d0661d6c');
INSERT INTO "event" VALUES(4,'2022-11-21T04:00:00.000000+00:00','林晓禾','attach','为“（1）压缩时限”添加佐证材料：佐证.txt',NULL,'[["evidence",1,null,{"agency_id":null,"attached_at":"2022-11-21T04:00:00+00:00","attached_on":"2022-11-21","expires_on":"2023-06-30","name":"佐证.txt","period":"2022Q2","replaced_by_id":null,"sha256":"1687b71b632a6c269cf438394f998b721b27037d8b7cd1d16a9e3a0eafd1fde1","size":12,"task_id":1,"withdrawn_on":null}]]','887c6e8007d75056c3067b895ef5de5954f0dec8199d115c1b64c2e8d0661d6c','06a9fe3c7cccf52653ebbe6aa4deb7e7106e38da8b6c30d1f5776287728e7cff');
INSERT INTO "event" VALUES(5,'2022-11-21T04:00:00.000000+00:00','林晓禾','close_out','申请销号“（1）压缩时限”',NULL,'[["close_out",1,null,{"day":"2022-07-01","note":"","person":"林晓禾","recorded_at":"2022-11-21T04:00:00+00:00","step":"apply","task_id":1}],["close_out_evidence",1,null,{"close_out_id":1,"evidence_id":1}]]','06a9fe3c7cccf52653ebbe6aa4deb7e7106e38da8b6c30d1f5776287728e7cff','a58a121673d3f885825fe3e157ea8ea8159c08422dbeb811f4e3e4bedacbd989');
INSERT INTO "event" VALUES(6,'2022-11-21T04:00:00.000000+00:00','林晓禾','close_out','同意销号“（1）压缩时限”',NULL,'[["close_out",2,null,{"day":"2022-07-01","note":"","person":"林晓禾","recorded_at":"2022-11-21T04:00:00+00:00","step":"accept","task_id":1}]]','a58a121673d3f885825fe3e157ea8ea8159c08422dbeb811f4e3e4bedacbd989','cf44fb95e8373297ce1338072389bf3704568a3d01278819352d5371a42df68e');
INSERT INTO "event" VALUES(7,'2022-11-21T04:00:00.000000+00:00','林晓禾','extend','“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”延期至 2023-03-31：等待省里文件',NULL,'[["extension",1,null,{"asked_on":"2022-11-01","decided_on":"2022-11-01","due":"2023-03-31","granted":true,"note":"","person":"林晓禾","reason":"等待省里文件","recorded_at":"2022-11-21T04:00:00+00:00","task_id":2}],["task",2,{"due":"2022-12-31"},{"due":"2023-03-31"}]]','cf44fb95e8373297ce1338072389bf3704568a3d01278819352d5371a42df68e','642f1dc6692001e323aa6fc8ff065e9d2460623b46b8ebf4230656003fced369');
INSERT INTO "event" VALUES(8,'2022-11-21T04:00:00.000000+00:00','林晓禾','plan','“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”的序时计划：按节点推进',NULL,'[["node",1,null,{"day":"2022-09-30","percent":"40","target_id":null,"task_id":2}],["task",2,{"plan":null,"starts_on":null},{"plan":"nodes","starts_on":"2022-01-01"}],["target",2,{"baseline":null},{"baseline":"5"}]]','642f1dc6692001e323aa6fc8ff065e9d2460623b46b8ebf4230656003fced369','7d3d9833b491556eb40455c51d11662ef2c049f84d84563f6fef8202161f9b0f');
INSERT INTO "event" VALUES(9,'2022-11-21T04:00:00.000000+00:00','林晓禾','reading','“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”的指标“办理时限”2022-11-11 的读数：3 个工作日',NULL,'[["reading",1,null,{"day":"2022-11-11","note":"","person":"林晓禾","recorded_at":"2022-11-21T04:00:00+00:00","target_id":2,"value":"3"}]]','7d3d9833b491556eb40455c51d11662ef2c049f84d84563f6fef8202161f9b0f','57ba5b641fe1abc4d24be99e12e23be85b5c2527907ac00a671f41c9df458676');
INSERT INTO "event" VALUES(10,'2022-11-21T04:00:00.000000+00:00','林晓禾','pace','“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”2022年第四季度的序时进度改定为达到序时：已约谈',NULL,'[["pace_override",1,null,{"day":"2022-11-21","pace":"on_pace","person":"林晓禾","quarter":"2022Q4","reason":"已约谈","task_id":2}]]','57ba5b641fe1abc4d24be99e12e23be85b5c2527907ac00a671f41c9df458676','6b61524aff7de7e0c9fbc66284bf81ac4505ee4afb5833290de09ead07e186d4');
INSERT INTO "event" VALUES(11,'2022-11-21T04:00:00.000000+00:00','林晓禾','progress','填报“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市住建局）2022年第四季度进展，完成率 50%',NULL,'[["progress",1,null,{"assignment_id":3,"day":"2022-11-21","next_steps":"","person":"林晓禾","problems":"","progress":"完成一半","quarter":"2022Q4","rate":50,"reported_at":"2022-11-21T04:00:00+00:00"}]]','6b61524aff7de7e0c9fbc66284bf81ac4505ee4afb5833290de09ead07e186d4','be7476e91deb0fa14a2c10768b5f9064c1d3ef1feb109b37233e655c8969f2f2');
INSERT INTO "event" VALUES(12,'2022-11-21T04:00:00.000000+00:00','林晓禾','undo','撤销：填报“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市住建局）2022年第四季度进展，完成率 50%',11,'[["progress",1,{"assignment_id":3,"day":"2022-11-21","next_steps":"","person":"林晓禾","problems":"","progress":"完成一半","quarter":"2022Q4","rate":50,"reported_at":"2022-11-21T04:00:00+00:00"},null]]','be7476e91deb0fa14a2c10768b5f9064c1d3ef1feb109b37233e655c8969f2f2','76efb2aa07c9cb9e75f162ee06d8a55dc2cf7bb92c1487aa5ff258fd6672ec7e');
INSERT INTO "event" VALUES(13,'2022-11-21T04:00:00.000000+00:00','林晓禾','indicator','新增指标“开办企业”',NULL,'[["indicator",1,null,{"best":"2个环节","best_span":null,"current":"4个环节","current_span":null,"document_id":null,"ended_on":null,"goal":"3个环节","goal_span":null,"name":"开办企业","position":1,"problems":"窗口分散。","problems_span":null,"span":null}],["indicator_agency",1,null,{"agency_id":1,"indicator_id":1,"position":0,"role":"lead","span":null}],["indicator_agency",2,null,{"agency_id":2,"indicator_id":1,"position":1,"role":"member","span":null}],["indicator_figure",1,null,{"best":"2","current":"4","goal":"3","indicator_id":1,"name":"环节","position":0,"unit":"个"}]]','76efb2aa07c9cb9e75f162ee06d8a55dc2cf7bb92c1487aa5ff258fd6672ec7e','7284b19270513edf6b3b284f24efa227930df8e3fa9ab5a4580d0e043547cac9');
INSERT INTO "event" VALUES(14,'2022-11-21T04:00:00.000000+00:00','林晓禾','indicator','指标“开办企业”关联 2 项任务',NULL,'[["indicator_task",1,null,{"indicator_id":1,"task_id":1}],["indicator_task",2,null,{"indicator_id":1,"task_id":2}]]','7284b19270513edf6b3b284f24efa227930df8e3fa9ab5a4580d0e043547cac9','981a2706d6f65ba7a7ecef055fcb3d722111a9f4960f6ffc686dc6ed5a0d11ce');
INSERT INTO "event" VALUES(15,'2022-11-21T04:00:00.000000+00:00','林晓禾','indicator','指标“开办企业”的“环节”2022年第三季度的读数：3 个',NULL,'[["indicator_reading",1,null,{"figure_id":1,"note":"窗口合并","person":"林晓禾","quarter":"2022Q3","recorded_at":"2022-11-21T04:00:00+00:00","value":"3"}]]','981a2706d6f65ba7a7ecef055fcb3d722111a9f4960f6ffc686dc6ed5a0d11ce','d5a768edc155e015571b74ceac8117ffd8e231aa84b112085939bf01ad2757a3');
INSERT INTO "event" VALUES(16,'2022-11-21T04:00:00.000000+00:00','林晓禾','progress','填报“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市住建局）2022年第四季度进展',NULL,'[["progress",2,null,{"assignment_id":3,"day":"2022-11-21","next_steps":"","person":"林晓禾","problems":"","progress":"完成一半","quarter":"2022Q4","rate":null,"reported_at":"2022-11-21T04:00:00+00:00"}]]','d5a768edc155e015571b74ceac8117ffd8e231aa84b112085939bf01ad2757a3','a9d2b855ba882e31e73320dd2b2f8ac0d0ba85fcfedb3fe62ff09e2a2610c9f4');
INSERT INTO "event" VALUES(17,'2022-11-21T04:00:00.000000+00:00','林晓禾','undo','撤销：填报“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市住建局）2022年第四季度进展',16,'[["progress",2,{"assignment_id":3,"day":"2022-11-21","next_steps":"","person":"林晓禾","problems":"","progress":"完成一半","quarter":"2022Q4","rate":null,"reported_at":"2022-11-21T04:00:00+00:00"},null]]','a9d2b855ba882e31e73320dd2b2f8ac0d0ba85fcfedb3fe62ff09e2a2610c9f4','e6b1a6e7f1e3517ff162b2292632aef2440204a4f2b425627dd22b22c1c00e59');
INSERT INTO "event" VALUES(18,'2022-11-21T04:00:00.000000+00:00','林晓禾','slip','出具督办单（蓝色）督办〔2022〕1号：“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”',NULL,'[["slip",1,null,{"answer_by":"2022-11-28","content":"{\"body\":[\"你单位负责的下列任务，距完成时限还有130天，进度达到序时，现予蓝色督办。\",\"请抓紧办理，于2022年11月28日前书面反馈办理情况、存在问题和完成时间。\"],\"day\":\"2022-11-21\",\"fields\":[{\"label\":\"任务\",\"signed\":false,\"text\":\"第2项措施的内容，办理时限压缩至 2 个工作日。\"},{\"label\":\"来源\",\"signed\":false,\"text\":\"《青禾市优化营商环境第1批措施》（青政发〔2022〕1号）一（2）\"},{\"label\":\"完成时限\",\"signed\":false,\"text\":\"2023年3月31日（原定2022年12月31日）\"},{\"label\":\"量化指标\",\"signed\":false,\"text\":\"办理时限：应降至 4 个工作日，实 3 个工作日，低 1 个工作日\"},{\"label\":\"目前情况\",\"signed\":false,\"text\":\"距完成时限还有130天，进度达到序时。\"},{\"label\":\"反馈情况\",\"signed\":true,\"text\":\"\"}],\"head\":[],\"level\":\"blue\",\"number\":\"督办〔2022〕1号\",\"office\":\"青禾市营商办\",\"recipient\":\"市住建局、市水务集团\",\"rows\":[],\"title\":\"督办单\"}","day":"2022-11-21","kind":"supervise","level":"blue","person":"林晓禾","recipient":"市住建局、市水务集团","recorded_at":"2022-11-21T04:00:00+00:00","serial":1,"year":2022}],["slip_task",1,null,{"slip_id":1,"task_id":2}]]','e6b1a6e7f1e3517ff162b2292632aef2440204a4f2b425627dd22b22c1c00e59','3688c8118d55ea055547b86c895f50ebd684cf7193fdf2387643778d82b52f66');
INSERT INTO "event" VALUES(19,'2022-11-21T04:00:00.000000+00:00','林晓禾','progress','填报“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市住建局）2022年第四季度进展',NULL,'[["progress",3,null,{"assignment_id":3,"day":"2022-11-21","next_steps":"","person":"林晓禾","problems":"","progress":"完成一半","quarter":"2022Q4","rate":null,"reported_at":"2022-11-21T04:00:00+00:00"}]]','3688c8118d55ea055547b86c895f50ebd684cf7193fdf2387643778d82b52f66','bcb9aa37d9021d6ef05bf116b6c21794a9fc610140e683b9cb61550eedd32aa7');
INSERT INTO "event" VALUES(20,'2022-11-21T04:00:00.000000+00:00','林晓禾','undo','撤销：填报“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市住建局）2022年第四季度进展',19,'[["progress",3,{"assignment_id":3,"day":"2022-11-21","next_steps":"","person":"林晓禾","problems":"","progress":"完成一半","quarter":"2022Q4","rate":null,"reported_at":"2022-11-21T04:00:00+00:00"},null]]','bcb9aa37d9021d6ef05bf116b6c21794a9fc610140e683b9cb61550eedd32aa7','b1aea435e6b101e58d521cf3a2e01299c9f9831c11d9ce28e76add212efe85d9');
INSERT INTO "event" VALUES(21,'2022-11-21T04:00:00.000000+00:00','林晓禾','send_forms','向 4 个单位发出2022年第四季度填报表',NULL,'[["form",1,null,{"agency_id":2,"name":"市税务局_2022Q4填报表.xlsx","person":"林晓禾","quarter":"2022Q4","sent_at":"2022-11-21T04:00:00+00:00","sent_on":"2022-11-21","token":"5a4be36e97900460"}],["form",2,null,{"agency_id":3,"name":"市住建局_2022Q4填报表.xlsx","person":"林晓禾","quarter":"2022Q4","sent_at":"2022-11-21T04:00:00+00:00","sent_on":"2022-11-21","token":"041dfb162f0e130c"}],["form_task",1,null,{"filled":"{}","form_id":1,"locked":"[\"1\", \"青禾市优化营商环境第1批措施\\n一/（1）\", \"压缩时限\\n第1项措施的内容，办理时限压缩至 1 个工作日。\", \"办理时限≤1个工作日\", \"配合\", \"年底前\\n2022年6月30日\", \"\"]","task_id":1}],["form",3,null,{"agency_id":4,"name":"市水务集团_2022Q4填报表.xlsx","person":"林晓禾","quarter":"2022Q4","sent_at":"2022-11-21T04:00:00+00:00","sent_on":"2022-11-21","token":"0726641e6d5a4b5e"}],["form_task",2,null,{"filled":"{}","form_id":2,"locked":"[\"1\", \"青禾市优化营商环境第1批措施\\n一/（2）\", \"第2项措施的内容，办理时限压缩至 2 个工作日。\", \"办理时限≤2个工作日\", \"责任\", \"年底前\\n2023年3月31日\", \"\"]","task_id":2}],["form",4,null,{"agency_id":5,"name":"市发展改革委_2022Q4填报表.xlsx","person":"林晓禾","quarter":"2022Q4","sent_at":"2022-11-21T04:00:00+00:00","sent_on":"2022-11-21","token":"2ee066f9828c1e0d"}],["form_task",3,null,{"filled":"{}","form_id":3,"locked":"[\"1\", \"青禾市优化营商环境第1批措施\\n一/（2）\", \"第2项措施的内容，办理时限压缩至 2 个工作日。\", \"办理时限≤2个工作日\", \"责任\", \"年底前\\n2023年3月31日\", \"\"]","task_id":2}],["form_task",4,null,{"filled":"{}","form_id":4,"locked":"[\"1\", \"青禾市优化营商环境第1批措施\\n一/（3）\", \"保障用地\\n第3项措施的内容，办理时限压缩至 3 个工作日。\", \"办理时限≤3个工作日\", \"牵头\", \"\", \"\"]","task_id":3}]]','b1aea435e6b101e58d521cf3a2e01299c9f9831c11d9ce28e76add212efe85d9','096d67dcf17cb83d8ea22655bdbaed6edcb7232a212026fa596022bb933134cd');
INSERT INTO "event" VALUES(22,'2022-11-21T04:00:00.000000+00:00','林晓禾','merge_forms','合并 1 份填报表：采纳 0 处',NULL,'[["form_return",1,null,{"form_id":1,"name":"市税务局_2022Q4填报表.xlsx","person":"林晓禾","returned_at":"2022-11-21T04:00:00+00:00","returned_on":"2022-11-21","sha256":"1687b71b632a6c269cf438394f998b721b27037d8b7cd1d16a9e3a0eafd1fde1","size":12}]]','096d67dcf17cb83d8ea22655bdbaed6edcb7232a212026fa596022bb933134cd','69f54c4890602ef9094eef6fa85ad26f1dafb58bf34a0f59bdac019a41537b41');
INSERT INTO "event" VALUES(23,'2022-11-21T04:00:00.000000+00:00','林晓禾','progress','填报“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市住建局）2022年第四季度进展',NULL,'[["progress",4,null,{"assignment_id":3,"day":"2022-11-21","next_steps":"","person":"林晓禾","problems":"","progress":"完成一半","quarter":"2022Q4","rate":null,"reported_at":"2022-11-21T04:00:00+00:00"}]]','69f54c4890602ef9094eef6fa85ad26f1dafb58bf34a0f59bdac019a41537b41','ddde0bc3110afd39d5b3c330947114d6e83431de9264c9c47dac5340f2923a7c');
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
INSERT INTO "event_task" VALUES(4,1);
INSERT INTO "event_task" VALUES(5,1);
INSERT INTO "event_task" VALUES(6,1);
INSERT INTO "event_task" VALUES(7,2);
INSERT INTO "event_task" VALUES(8,2);
INSERT INTO "event_task" VALUES(9,2);
INSERT INTO "event_task" VALUES(10,2);
INSERT INTO "event_task" VALUES(11,2);
INSERT INTO "event_task" VALUES(12,2);
INSERT INTO "event_task" VALUES(14,1);
INSERT INTO "event_task" VALUES(14,2);
INSERT INTO "event_task" VALUES(16,2);
INSERT INTO "event_task" VALUES(17,2);
INSERT INTO "event_task" VALUES(18,2);
INSERT INTO "event_task" VALUES(19,2);
INSERT INTO "event_task" VALUES(20,2);
INSERT INTO "event_task" VALUES(21,1);
INSERT INTO "event_task" VALUES(21,2);
INSERT INTO "event_task" VALUES(21,3);
INSERT INTO "event_task" VALUES(23,2);
CREATE TABLE evidence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	agency_id INTEGER, 
	name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	period VARCHAR(6), 
	attached_at VARCHAR(32) NOT NULL, attached_on DATE DEFAULT '0001-01-01' NOT NULL, expires_on DATE, withdrawn_on DATE, replaced_by_id INTEGER CONSTRAINT fk_evidence_replaced_by_id_evidence REFERENCES evidence (id), 
	CONSTRAINT fk_evidence_task_id_task FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT fk_evidence_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id)
);
INSERT INTO "evidence" VALUES(1,1,NULL,'佐证.txt','1687b71b632a6c269cf438394f998b721b27037d8b7cd1d16a9e3a0eafd1fde1',12,'2022Q2','2022-11-21T04:00:00.000000+00:00','2022-11-21','2023-06-30',NULL,NULL);
CREATE TABLE extension (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	asked_on DATE NOT NULL, 
	due DATE NOT NULL, 
	reason TEXT NOT NULL, 
	decided_on DATE, 
	granted BOOLEAN, 
	note TEXT NOT NULL, 
	person TEXT NOT NULL, 
	recorded_at VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_extension_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
);
INSERT INTO "extension" VALUES(1,2,'2022-11-01','2023-03-31','等待省里文件','2022-11-01',1,'','林晓禾','2022-11-21T04:00:00.000000+00:00');
CREATE TABLE form (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	token TEXT NOT NULL, 
	agency_id INTEGER NOT NULL, 
	quarter VARCHAR(6) NOT NULL, 
	name TEXT NOT NULL, 
	sent_on DATE NOT NULL, 
	sent_at VARCHAR(32) NOT NULL, 
	person TEXT NOT NULL, 
	CONSTRAINT fk_form_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id), 
	CONSTRAINT uq_form_token UNIQUE (token)
);
INSERT INTO "form" VALUES(1,'5a4be36e97900460',2,'2022Q4','市税务局_2022Q4填报表.xlsx','2022-11-21','2022-11-21T04:00:00.000000+00:00','林晓禾');
INSERT INTO "form" VALUES(2,'041dfb162f0e130c',3,'2022Q4','市住建局_2022Q4填报表.xlsx','2022-11-21','2022-11-21T04:00:00.000000+00:00','林晓禾');
INSERT INTO "form" VALUES(3,'0726641e6d5a4b5e',4,'2022Q4','市水务集团_2022Q4填报表.xlsx','2022-11-21','2022-11-21T04:00:00.000000+00:00','林晓禾');
INSERT INTO "form" VALUES(4,'2ee066f9828c1e0d',5,'2022Q4','市发展改革委_2022Q4填报表.xlsx','2022-11-21','2022-11-21T04:00:00.000000+00:00','林晓禾');
CREATE TABLE form_return (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	form_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	returned_on DATE NOT NULL, 
	returned_at VARCHAR(32) NOT NULL, 
	person TEXT NOT NULL, 
	CONSTRAINT fk_form_return_form_id_form FOREIGN KEY(form_id) REFERENCES form (id), 
	CONSTRAINT uq_form_return_form_id UNIQUE (form_id, sha256)
);
INSERT INTO "form_return" VALUES(1,1,'市税务局_2022Q4填报表.xlsx','1687b71b632a6c269cf438394f998b721b27037d8b7cd1d16a9e3a0eafd1fde1',12,'2022-11-21','2022-11-21T04:00:00.000000+00:00','林晓禾');
CREATE TABLE form_task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	form_id INTEGER NOT NULL, 
	task_id INTEGER NOT NULL, 
	locked TEXT NOT NULL, 
	filled TEXT NOT NULL, 
	CONSTRAINT fk_form_task_form_id_form FOREIGN KEY(form_id) REFERENCES form (id), 
	CONSTRAINT fk_form_task_task_id_task FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT uq_form_task_form_id UNIQUE (form_id, task_id)
);
INSERT INTO "form_task" VALUES(1,1,1,'["1", "青禾市优化营商环境第1批措施\n一/（1）", "压缩时限\n第1项措施的内容，办理时限压缩至 1 个工作日。", "办理时限≤1个工作日", "配合", "年底前\n2022年6月30日", ""]','{}');
INSERT INTO "form_task" VALUES(2,2,2,'["1", "青禾市优化营商环境第1批措施\n一/（2）", "第2项措施的内容，办理时限压缩至 2 个工作日。", "办理时限≤2个工作日", "责任", "年底前\n2023年3月31日", ""]','{}');
INSERT INTO "form_task" VALUES(3,3,2,'["1", "青禾市优化营商环境第1批措施\n一/（2）", "第2项措施的内容，办理时限压缩至 2 个工作日。", "办理时限≤2个工作日", "责任", "年底前\n2023年3月31日", ""]','{}');
INSERT INTO "form_task" VALUES(4,4,3,'["1", "青禾市优化营商环境第1批措施\n一/（3）", "保障用地\n第3项措施的内容，办理时限压缩至 3 个工作日。", "办理时限≤3个工作日", "牵头", "", ""]','{}');
CREATE TABLE former_tick (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	assignment_id INTEGER NOT NULL, 
	done_on DATE NOT NULL, 
	reopened_on DATE NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_former_tick_assignment_id_assignment FOREIGN KEY(assignment_id) REFERENCES assignment (id)
);
CREATE TABLE indicator (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	document_id INTEGER, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	span VARCHAR(24), 
	best TEXT NOT NULL, 
	best_span VARCHAR(24), 
	current TEXT NOT NULL, 
	current_span VARCHAR(24), 
	problems TEXT NOT NULL, 
	problems_span VARCHAR(24), 
	goal TEXT NOT NULL, 
	goal_span VARCHAR(24), 
	ended_on DATE, 
	CONSTRAINT fk_indicator_document_id_document FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "indicator" VALUES(1,NULL,1,'开办企业',NULL,'2个环节',NULL,'4个环节',NULL,'窗口分散。',NULL,'3个环节',NULL,NULL);
CREATE TABLE indicator_agency (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	indicator_id INTEGER NOT NULL, 
	agency_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	span VARCHAR(24), 
	CONSTRAINT fk_indicator_agency_indicator_id_indicator FOREIGN KEY(indicator_id) REFERENCES indicator (id), 
	CONSTRAINT fk_indicator_agency_agency_id_agency FOREIGN KEY(agency_id) REFERENCES agency (id), 
	CONSTRAINT uq_indicator_agency_indicator_id UNIQUE (indicator_id, agency_id)
);
INSERT INTO "indicator_agency" VALUES(1,1,1,0,'lead',NULL);
INSERT INTO "indicator_agency" VALUES(2,1,2,1,'member',NULL);
CREATE TABLE indicator_figure (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	indicator_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	best TEXT, 
	current TEXT, 
	goal TEXT, 
	CONSTRAINT fk_indicator_figure_indicator_id_indicator FOREIGN KEY(indicator_id) REFERENCES indicator (id)
);
INSERT INTO "indicator_figure" VALUES(1,1,0,'环节','个','2','4','3');
CREATE TABLE indicator_reading (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	figure_id INTEGER NOT NULL, 
	quarter VARCHAR(6) NOT NULL, 
	value TEXT NOT NULL, 
	note TEXT NOT NULL, 
	person TEXT NOT NULL, 
	recorded_at VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_indicator_reading_figure_id_indicator_figure FOREIGN KEY(figure_id) REFERENCES indicator_figure (id), 
	CONSTRAINT uq_indicator_reading_figure_id UNIQUE (figure_id, quarter)
);
INSERT INTO "indicator_reading" VALUES(1,1,'2022Q3','3','窗口合并','林晓禾','2022-11-21T04:00:00.000000+00:00');
CREATE TABLE indicator_task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	indicator_id INTEGER NOT NULL, 
	task_id INTEGER NOT NULL, 
	CONSTRAINT fk_indicator_task_indicator_id_indicator FOREIGN KEY(indicator_id) REFERENCES indicator (id), 
	CONSTRAINT fk_indicator_task_task_id_task FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT uq_indicator_task_indicator_id UNIQUE (indicator_id, task_id)
);
INSERT INTO "indicator_task" VALUES(1,1,1);
INSERT INTO "indicator_task" VALUES(2,1,2);
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
CREATE TABLE node (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	target_id INTEGER, 
	day DATE NOT NULL, 
	percent TEXT NOT NULL, 
	CONSTRAINT fk_node_task_id_task FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT fk_node_target_id_target FOREIGN KEY(target_id) REFERENCES target (id)
);
INSERT INTO "node" VALUES(1,2,NULL,'2022-09-30','40');
CREATE TABLE pace_override (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	quarter VARCHAR(6) NOT NULL, 
	day DATE NOT NULL, 
	pace VARCHAR(16) NOT NULL, 
	reason TEXT NOT NULL, 
	person TEXT NOT NULL, 
	CONSTRAINT fk_pace_override_task_id_task FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT uq_pace_override_task_id UNIQUE (task_id, quarter)
);
INSERT INTO "pace_override" VALUES(1,2,'2022Q4','2022-11-21','on_pace','已约谈','林晓禾');
CREATE TABLE progress (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	assignment_id INTEGER NOT NULL, 
	quarter VARCHAR(6) NOT NULL, 
	progress TEXT NOT NULL, 
	problems TEXT NOT NULL, 
	next_steps TEXT NOT NULL, 
	reported_at VARCHAR(32) NOT NULL, rate INTEGER, person TEXT DEFAULT '' NOT NULL, day DATE DEFAULT '0001-01-01' NOT NULL, 
	CONSTRAINT fk_progress_assignment_id_assignment FOREIGN KEY(assignment_id) REFERENCES assignment (id), 
	CONSTRAINT uq_progress_assignment_id UNIQUE (assignment_id, quarter)
);
INSERT INTO "progress" VALUES(4,3,'2022Q4','完成一半','','','2022-11-21T04:00:00.000000+00:00',NULL,'林晓禾','2022-11-21');
CREATE TABLE quarter_close (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	quarter VARCHAR(6) NOT NULL, 
	as_of DATE NOT NULL, 
	sha256 TEXT NOT NULL, 
	tasks INTEGER NOT NULL, 
	done INTEGER NOT NULL, 
	person TEXT NOT NULL, 
	closed_at VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_quarter_close_quarter UNIQUE (quarter)
);
CREATE TABLE reading (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	target_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	value TEXT NOT NULL, 
	note TEXT NOT NULL, 
	person TEXT NOT NULL, 
	recorded_at VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_reading_target_id_target FOREIGN KEY(target_id) REFERENCES target (id), 
	CONSTRAINT uq_reading_target_id UNIQUE (target_id, day)
);
INSERT INTO "reading" VALUES(1,2,'2022-11-11','3','','林晓禾','2022-11-21T04:00:00.000000+00:00');
CREATE TABLE searchable (
	id INTEGER NOT NULL, 
	words TEXT NOT NULL, 
	CONSTRAINT pk_searchable PRIMARY KEY (id)
);
CREATE VIRTUAL TABLE search_index USING fts5 (
    words, content='searchable', content_rowid='id', columnsize=0, tokenize='trigram case_sensitive 1'
);
INSERT INTO "searchable" VALUES(1,'压缩时限
一/（1）
年底前
第1项措施的内容，办理时限压缩至 1 个工作日。');
INSERT INTO "searchable" VALUES(2,'一/（2）
年底前
第2项措施的内容，办理时限压缩至 2 个工作日。');
INSERT INTO "searchable" VALUES(3,'保障用地
一/（3）
第3项措施的内容，办理时限压缩至 3 个工作日。');
INSERT INTO "searchable" VALUES(1099511627777,'市市场监管局
sscjgj
shishichangjianguanju');
INSERT INTO "searchable" VALUES(1099511627778,'市税务局
sswj
shishuiwuju');
INSERT INTO "searchable" VALUES(1099511627779,'市住建局
szjj
shizhujianju');
INSERT INTO "searchable" VALUES(1099511627780,'市水务集团
sswjt
shishuiwujituan');
INSERT INTO "searchable" VALUES(1099511627781,'市发展改革委
市发展改革委（市粮食局）
sfzggw
shifazhangaigewei
sfzggwslsj
shifazhangaigeweishiliangshiju');
INSERT INTO "searchable" VALUES(1099511627782,'有关部门
ygbm
youguanbumen');
INSERT INTO "searchable" VALUES(2199023255553,'青禾市优化营商环境第1批措施
青政发〔2022〕1号');
INSERT INTO "searchable" VALUES(3298534883329,'佐证.txt');
CREATE TABLE setting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT uq_setting_key UNIQUE ("key")
);
INSERT INTO "setting" VALUES(1,'office','青禾市营商办');
CREATE TABLE slip (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR(16) NOT NULL, 
	year INTEGER NOT NULL, 
	serial INTEGER NOT NULL, 
	level VARCHAR(16), 
	day DATE NOT NULL, 
	answer_by DATE, 
	recipient TEXT NOT NULL, 
	content TEXT NOT NULL, 
	person TEXT NOT NULL, 
	recorded_at VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_slip_kind UNIQUE (kind, year, serial)
);
INSERT INTO "slip" VALUES(1,'supervise',2022,1,'blue','2022-11-21','2022-11-28','市住建局、市水务集团','{"body":["你单位负责的下列任务，距完成时限还有130天，进度达到序时，现予蓝色督办。","请抓紧办理，于2022年11月28日前书面反馈办理情况、存在问题和完成时间。"],"day":"2022-11-21","fields":[{"label":"任务","signed":false,"text":"第2项措施的内容，办理时限压缩至 2 个工作日。"},{"label":"来源","signed":false,"text":"《青禾市优化营商环境第1批措施》（青政发〔2022〕1号）一（2）"},{"label":"完成时限","signed":false,"text":"2023年3月31日（原定2022年12月31日）"},{"label":"量化指标","signed":false,"text":"办理时限：应降至 4 个工作日，实 3 个工作日，低 1 个工作日"},{"label":"目前情况","signed":false,"text":"距完成时限还有130天，进度达到序时。"},{"label":"反馈情况","signed":true,"text":""}],"head":[],"level":"blue","number":"督办〔2022〕1号","office":"青禾市营商办","recipient":"市住建局、市水务集团","rows":[],"title":"督办单"}','林晓禾','2022-11-21T04:00:00.000000+00:00');
CREATE TABLE slip_task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	slip_id INTEGER NOT NULL, 
	task_id INTEGER NOT NULL, 
	CONSTRAINT fk_slip_task_slip_id_slip FOREIGN KEY(slip_id) REFERENCES slip (id), 
	CONSTRAINT fk_slip_task_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
);
INSERT INTO "slip_task" VALUES(1,1,2);
CREATE TABLE standing (
	task_id INTEGER NOT NULL, 
	since DATE NOT NULL, 
	until DATE NOT NULL, 
	due DATE, 
	done_on DATE, 
	closed_on DATE, 
	started BOOLEAN NOT NULL, 
	returned BOOLEAN NOT NULL, 
	ahead_until DATE, 
	behind_from DATE, 
	override VARCHAR(16), 
	CONSTRAINT pk_standing PRIMARY KEY (task_id, since), 
	CONSTRAINT fk_standing_task_id_task FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
);
INSERT INTO "standing" VALUES(1,'0001-01-01','2022-06-20','2022-06-30',NULL,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "standing" VALUES(1,'2022-06-20','2022-07-01','2022-06-30','2022-06-20',NULL,1,0,NULL,NULL,NULL);
INSERT INTO "standing" VALUES(1,'2022-07-01','9999-12-31','2022-06-30','2022-06-20','2022-07-01',1,0,NULL,NULL,NULL);
INSERT INTO "standing" VALUES(3,'0001-01-01','9999-12-31',NULL,NULL,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "standing" VALUES(2,'0001-01-01','2022-11-01','2022-12-31',NULL,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "standing" VALUES(2,'2022-11-01','2022-11-11','2023-03-31',NULL,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "standing" VALUES(2,'2022-11-11','2022-11-21','2023-03-31',NULL,NULL,1,0,'2023-03-31','2023-03-31',NULL);
INSERT INTO "standing" VALUES(2,'2022-11-21','2023-01-01','2023-03-31',NULL,NULL,1,0,'2023-03-31','2023-03-31','on_pace');
INSERT INTO "standing" VALUES(2,'2023-01-01','9999-12-31','2023-03-31',NULL,NULL,1,0,'2023-03-31','2023-03-31',NULL);
CREATE TABLE target (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	comparator VARCHAR(16) NOT NULL, 
	value TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	span VARCHAR(24) NOT NULL, baseline TEXT, 
	CONSTRAINT fk_target_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
);
INSERT INTO "target" VALUES(1,1,'办理时限','<=','1','个工作日','20:30',NULL);
INSERT INTO "target" VALUES(2,2,'办理时限','<=','2','个工作日','20:30','5');
INSERT INTO "target" VALUES(3,3,'办理时限','<=','3','个工作日','20:30',NULL);
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
	review JSON NOT NULL, ended_on DATE, ended_reason TEXT DEFAULT '' NOT NULL, starts_on DATE, "plan" VARCHAR(16), 
	CONSTRAINT fk_task_document_id_document FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "task" VALUES(1,1,1,'一/（1）','压缩时限','第1项措施的内容，办理时限压缩至 1 个工作日。','100:190','年底前','50:53','2022-06-30','2022-06-30',0,'2022-06-20','[]',NULL,'',NULL,NULL);
INSERT INTO "task" VALUES(2,1,2,'一/（2）',NULL,'第2项措施的内容，办理时限压缩至 2 个工作日。','200:290','年底前','50:53','2022-12-31','2023-03-31',0,NULL,'[]',NULL,'','2022-01-01','nodes');
INSERT INTO "task" VALUES(3,1,3,'一/（3）','保障用地','第3项措施的内容，办理时限压缩至 3 个工作日。','300:390',NULL,NULL,NULL,NULL,0,NULL,'["\u8bf7\u6838\u5bf9\u5355\u4f4d\u3002"]',NULL,'',NULL,NULL);
CREATE TRIGGER searchable_insert AFTER INSERT ON searchable BEGIN INSERT INTO search_index (rowid, words) VALUES (new.id, new.words); END;
CREATE TRIGGER searchable_delete AFTER DELETE ON searchable BEGIN INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER searchable_update AFTER UPDATE ON searchable BEGIN INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words); INSERT INTO search_index (rowid, words) VALUES (new.id, new.words); END;
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
CREATE INDEX ix_node_task_id ON node (task_id);
CREATE INDEX ix_node_target_id ON node (target_id);
CREATE INDEX ix_extension_task_id ON extension (task_id);
CREATE INDEX ix_close_out_task_id ON close_out (task_id);
CREATE INDEX ix_close_out_evidence_close_out_id ON close_out_evidence (close_out_id);
CREATE INDEX ix_close_out_evidence_evidence_id ON close_out_evidence (evidence_id);
CREATE INDEX ix_former_tick_assignment_id ON former_tick (assignment_id);
CREATE INDEX ix_indicator_document_id ON indicator (document_id);
CREATE INDEX ix_indicator_figure_indicator_id ON indicator_figure (indicator_id);
CREATE INDEX ix_indicator_agency_agency_id ON indicator_agency (agency_id);
CREATE INDEX ix_indicator_task_task_id ON indicator_task (task_id);
CREATE INDEX ix_slip_task_slip_id ON slip_task (slip_id);
CREATE INDEX ix_slip_task_task_id ON slip_task (task_id);
CREATE INDEX ix_form_agency_id ON form (agency_id);
CREATE INDEX ix_form_task_task_id ON form_task (task_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('extension',1);
INSERT INTO "sqlite_sequence" VALUES('setting',1);
INSERT INTO "sqlite_sequence" VALUES('document',1);
INSERT INTO "sqlite_sequence" VALUES('task',3);
INSERT INTO "sqlite_sequence" VALUES('agency',6);
INSERT INTO "sqlite_sequence" VALUES('milestone',3);
INSERT INTO "sqlite_sequence" VALUES('target',3);
INSERT INTO "sqlite_sequence" VALUES('assignment',6);
INSERT INTO "sqlite_sequence" VALUES('agency_alias',1);
INSERT INTO "sqlite_sequence" VALUES('evidence',1);
INSERT INTO "sqlite_sequence" VALUES('close_out',2);
INSERT INTO "sqlite_sequence" VALUES('close_out_evidence',1);
INSERT INTO "sqlite_sequence" VALUES('node',1);
INSERT INTO "sqlite_sequence" VALUES('reading',1);
INSERT INTO "sqlite_sequence" VALUES('pace_override',1);
INSERT INTO "sqlite_sequence" VALUES('progress',4);
INSERT INTO "sqlite_sequence" VALUES('indicator',1);
INSERT INTO "sqlite_sequence" VALUES('indicator_agency',2);
INSERT INTO "sqlite_sequence" VALUES('indicator_figure',1);
INSERT INTO "sqlite_sequence" VALUES('indicator_task',2);
INSERT INTO "sqlite_sequence" VALUES('indicator_reading',1);
INSERT INTO "sqlite_sequence" VALUES('slip',1);
INSERT INTO "sqlite_sequence" VALUES('slip_task',1);
INSERT INTO "sqlite_sequence" VALUES('form',4);
INSERT INTO "sqlite_sequence" VALUES('form_task',4);
INSERT INTO "sqlite_sequence" VALUES('form_return',1);
INSERT INTO search_index (search_index) VALUES ('rebuild');
COMMIT;
