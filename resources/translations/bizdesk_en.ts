<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>关于营商台账</source>
        <translation>About BizDesk</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>复制程序信息</source>
        <translation>Copy program details</translation>
    </message>
    <message>
        <source>把政策文件里的措施变成台账，离线使用。</source>
        <translation>Turns the measures of policy documents into a ledger, offline.</translation>
    </message>
    <message>
        <source>程序信息</source>
        <translation>Program details</translation>
    </message>
    <message>
        <source>组成部分</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>营商台账 BizDesk {0}</source>
        <translation>BizDesk {0}</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>ActionRights</name>
    <message>
        <source>这本台账只在本机，没有人员和角色</source>
        <translation>This ledger is on this PC only and has no people or roles</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>U盘交接…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>{0}（{1}）</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>上一季度</source>
        <translation>Previous quarter</translation>
    </message>
    <message>
        <source>上一项</source>
        <translation>Previous task</translation>
    </message>
    <message>
        <source>下一处待核对</source>
        <translation>Next doubt</translation>
    </message>
    <message>
        <source>下一季度</source>
        <translation>Next quarter</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next task</translation>
    </message>
    <message>
        <source>与下一项合并</source>
        <translation>Merge with next</translation>
    </message>
    <message>
        <source>人员与权限…</source>
        <translation>People and rights…</translation>
    </message>
    <message>
        <source>从文件包新建…</source>
        <translation>New from pack…</translation>
    </message>
    <message>
        <source>任务(&amp;T)</source>
        <translation>&amp;Task</translation>
    </message>
    <message>
        <source>佐证室</source>
        <translation>Evidence room</translation>
    </message>
    <message>
        <source>佐证材料回收站…</source>
        <translation>Evidence bin…</translation>
    </message>
    <message>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>保存进展并转到下一项</source>
        <translation>Save progress and go to next</translation>
    </message>
    <message>
        <source>催办单位…</source>
        <translation>Remind an agency…</translation>
    </message>
    <message>
        <source>全部任务</source>
        <translation>All tasks</translation>
    </message>
    <message>
        <source>关于营商台账</source>
        <translation>About BizDesk</translation>
    </message>
    <message>
        <source>出具催办通知…</source>
        <translation>Give a reminder…</translation>
    </message>
    <message>
        <source>出具延期申请…</source>
        <translation>Give an extension request…</translation>
    </message>
    <message>
        <source>出具督办单…</source>
        <translation>Give a supervision notice…</translation>
    </message>
    <message>
        <source>出具销号申请单…</source>
        <translation>Give a close-out application…</translation>
    </message>
    <message>
        <source>列…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>到期提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>办理(&amp;D)</source>
        <translation>&amp;Decisions</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Mark done</translation>
    </message>
    <message>
        <source>单位名录</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>取消办结</source>
        <translation>Mark not done</translation>
    </message>
    <message>
        <source>台账密码…</source>
        <translation>Ledger password…</translation>
    </message>
    <message>
        <source>台账设置…</source>
        <translation>Ledger settings…</translation>
    </message>
    <message>
        <source>合并回收的表…</source>
        <translation>Merge returned forms…</translation>
    </message>
    <message>
        <source>同意销号…</source>
        <translation>Accept close-out…</translation>
    </message>
    <message>
        <source>向下填充</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>回头看…</source>
        <translation>Recheck…</translation>
    </message>
    <message>
        <source>在光标处拆分</source>
        <translation>Split at cursor</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Return forms</translation>
    </message>
    <message>
        <source>备份与恢复…</source>
        <translation>Backup and restore…</translation>
    </message>
    <message>
        <source>复制上季进展</source>
        <translation>Copy last quarter's progress</translation>
    </message>
    <message>
        <source>复制行</source>
        <translation>Copy rows</translation>
    </message>
    <message>
        <source>外观…</source>
        <translation>Appearance…</translation>
    </message>
    <message>
        <source>对比两个季度…</source>
        <translation>Compare two quarters…</translation>
    </message>
    <message>
        <source>导入文件…</source>
        <translation>Import documents…</translation>
    </message>
    <message>
        <source>导出 Excel 台账…</source>
        <translation>Export Excel ledger…</translation>
    </message>
    <message>
        <source>导出 PDF 通报…</source>
        <translation>Export PDF bulletin…</translation>
    </message>
    <message>
        <source>导出 Word 通报…</source>
        <translation>Export Word bulletin…</translation>
    </message>
    <message>
        <source>导出佐证包…</source>
        <translation>Export evidence package…</translation>
    </message>
    <message>
        <source>导出台账和佐证材料…</source>
        <translation>Export ledger with evidence…</translation>
    </message>
    <message>
        <source>导出各单位报表…</source>
        <translation>Export reports of all agencies…</translation>
    </message>
    <message>
        <source>导出填报表…</source>
        <translation>Export return forms…</translation>
    </message>
    <message>
        <source>导出所见…</source>
        <translation>Export what I see…</translation>
    </message>
    <message>
        <source>导出挂图…</source>
        <translation>Export wall chart…</translation>
    </message>
    <message>
        <source>导出文件包…</source>
        <translation>Export pack…</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>序时计划…</source>
        <translation>Pace plan…</translation>
    </message>
    <message>
        <source>延期…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>开始页…</source>
        <translation>Start page…</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打开台账…</source>
        <translation>Open ledger…</translation>
    </message>
    <message>
        <source>报表(&amp;R)</source>
        <translation>&amp;Reports</translation>
    </message>
    <message>
        <source>挂图</source>
        <translation>Wall chart</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>指标与节点…</source>
        <translation>Targets and milestones…</translation>
    </message>
    <message>
        <source>指派单位…</source>
        <translation>Assign agencies…</translation>
    </message>
    <message>
        <source>按模板导出…</source>
        <translation>Export in a template…</translation>
    </message>
    <message>
        <source>换一种方式查看</source>
        <translation>Switch view</translation>
    </message>
    <message>
        <source>提交到台账</source>
        <translation>Commit to ledger</translation>
    </message>
    <message>
        <source>搜索任务、单位、命令…</source>
        <translation>Search tasks, agencies, commands…</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>改定进度…</source>
        <translation>Set pace…</translation>
    </message>
    <message>
        <source>放弃校对稿…</source>
        <translation>Discard draft…</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>新建任务…</source>
        <translation>New task…</translation>
    </message>
    <message>
        <source>时限用语…</source>
        <translation>Deadline wordings…</translation>
    </message>
    <message>
        <source>本季封账…</source>
        <translation>Close this quarter…</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>校对(&amp;P)</source>
        <translation>&amp;Proofread</translation>
    </message>
    <message>
        <source>核实销号…</source>
        <translation>Verify close-out…</translation>
    </message>
    <message>
        <source>检查台账</source>
        <translation>Check ledger</translation>
    </message>
    <message>
        <source>添加佐证材料…</source>
        <translation>Add evidence…</translation>
    </message>
    <message>
        <source>申请销号…</source>
        <translation>Apply for close-out…</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>粘贴到单元格</source>
        <translation>Paste into cells</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>编辑任务…</source>
        <translation>Edit task…</translation>
    </message>
    <message>
        <source>编辑单元格</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>连接服务器台账…</source>
        <translation>Connect to a ledger on a server…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>退回销号…</source>
        <translation>Return close-out…</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>AgenciesDialog</name>
    <message>
        <source>责任单位</source>
        <translation>Responsible agencies</translation>
    </message>
</context>
<context>
    <name>AgenciesPage</name>
    <message>
        <source>“{0}”又名：</source>
        <translation>Alias of “{0}”:</translation>
    </message>
    <message>
        <source>“{0}”和“{1}”可能是同一个单位。</source>
        <translation>“{0}” and “{1}” may be the same agency.</translation>
    </message>
    <message>
        <source>列出成员…</source>
        <translation>List members…</translation>
    </message>
    <message>
        <source>加一个又名…</source>
        <translation>Add alias…</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>又名</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>合并为“{0}”</source>
        <translation>Merge into “{0}”</translation>
    </message>
    <message>
        <source>合并所选两个</source>
        <translation>Merge the two selected</translation>
    </message>
</context>
<context>
    <name>AgencyField</name>
    <message>
        <source>单位名称</source>
        <translation>Agency name</translation>
    </message>
    <message>
        <source>输入单位名称</source>
        <translation>Type an agency's name</translation>
    </message>
</context>
<context>
    <name>AgencyLines</name>
    <message>
        <source>添加单位</source>
        <translation>Add agency</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>AgencyTableModel</name>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>参与计</source>
        <translation>Taking part</translation>
    </message>
    <message>
        <source>又名</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>牵头计</source>
        <translation>As lead</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>AppearanceDialog</name>
    <message>
        <source>{0} 磅</source>
        <translation>{0} pt</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Type size</translation>
    </message>
    <message>
        <source>常规</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>紧凑</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>行高</source>
        <translation>Row height</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>选了就能看到，语言从下次启动起换；只对这台电脑，不改台账。</source>
        <translation>Shown at once, the language from the next start on. For this PC only; the ledger is not changed.</translation>
    </message>
    <message>
        <source>（默认）</source>
        <translation> (default)</translation>
    </message>
</context>
<context>
    <name>AssignmentList</name>
    <message>
        <source>{0}（待分派）</source>
        <translation>{0} (to be assigned)</translation>
    </message>
    <message>
        <source>未办结</source>
        <translation>Not done</translation>
    </message>
</context>
<context>
    <name>BackupPasswordDialog</name>
    <message>
        <source>“{0}”设有密码。</source>
        <translation>“{0}” is protected by a password.</translation>
    </message>
    <message>
        <source>再输入一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>可以给备份设一个密码，不写就不设。忘了密码谁也打不开，请另外记好。</source>
        <translation>A password is optional; leave it empty for none. Without it nobody can open the backup, so keep it safe.</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>输入密码</source>
        <translation>Enter password</translation>
    </message>
</context>
<context>
    <name>BackupTableModel</name>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>另一处</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>有密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>本机台账</source>
        <translation>Beside the ledger</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>读不懂</source>
        <translation>Unreadable</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>U盘交接</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>{0} 项任务、{1} 份材料</source>
        <translation>tasks: {0}, files: {1}</translation>
    </message>
    <message>
        <source>{0}仍要关闭吗？</source>
        <translation>{0} Close anyway?</translation>
    </message>
    <message>
        <source>仍要关闭</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <source>从文件恢复</source>
        <translation>Restore from file</translation>
    </message>
    <message>
        <source>关闭前没有备份成，原因已记入日志。</source>
        <translation>The backup before closing did not succeed; the reason is in the log.</translation>
    </message>
    <message>
        <source>台账备份 (*.bizdesk)</source>
        <translation>Ledger backups (*.bizdesk)</translation>
    </message>
    <message>
        <source>备份到</source>
        <translation>Back up to</translation>
    </message>
    <message>
        <source>备份到…</source>
        <translation>Back up to…</translation>
    </message>
    <message>
        <source>备份（{0}，{1}）：{2}</source>
        <translation>Backup ({0}, {1}): {2}</translation>
    </message>
    <message>
        <source>已写出交接文件和交接清单：{0}</source>
        <translation>Handover file and list written: {0}</translation>
    </message>
    <message>
        <source>已备份 {0}：{1}</source>
        <translation>Backed up {0}: {1}</translation>
    </message>
    <message>
        <source>已备份：{0}。</source>
        <translation>Backed up: {0}.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复后会比现在少 {0} 项任务、{1} 份材料。</source>
        <translation>After restoring there will be fewer than now: tasks {0}, files {1}.</translation>
    </message>
    <message>
        <source>有 {0} 份材料备份里没有装入，台账里也没有。</source>
        <translation>Neither in the backup nor in the ledger: files {0}.</translation>
    </message>
    <message>
        <source>正在写出交接文件…</source>
        <translation>Writing the handover file…</translation>
    </message>
    <message>
        <source>正在备份台账…</source>
        <translation>Backing up the ledger…</translation>
    </message>
    <message>
        <source>正在换上备份…</source>
        <translation>Putting the backup in place…</translation>
    </message>
    <message>
        <source>正在核对备份…</source>
        <translation>Checking the backup…</translation>
    </message>
    <message>
        <source>现在的台账：{0}</source>
        <translation>Ledger now: {0}</translation>
    </message>
    <message>
        <source>现在的台账：读不出</source>
        <translation>Ledger now: unreadable</translation>
    </message>
    <message>
        <source>现在的状态会先备份并留存。用备份替换现在的台账吗？</source>
        <translation>The present state is backed up and kept. Replace the ledger with the backup?</translation>
    </message>
    <message>
        <source>选择另一处备份位置</source>
        <translation>Choose a second place for backups</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>从文件恢复…</source>
        <translation>Restore from file…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭窗口时也备份到 {0}。</source>
        <translation>When the window closes, a backup also goes to {0}.</translation>
    </message>
    <message>
        <source>另一处位置 {0} 现在不在，请插上U盘或另选位置。</source>
        <translation>The second place {0} is not there now; plug in the stick or choose another place.</translation>
    </message>
    <message>
        <source>另一处位置…</source>
        <translation>Second place…</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>备份与恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>备份到…</source>
        <translation>Back up to…</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>所选备份比现在少 {0} 项任务、{1} 份材料。</source>
        <translation> The chosen backup holds fewer: tasks {0}, files {1}.</translation>
    </message>
    <message>
        <source>所选备份里有 {0}，不比现在少。</source>
        <translation> The chosen backup holds {0}, no fewer than now.</translation>
    </message>
    <message>
        <source>现在的台账：{0}。</source>
        <translation>Ledger now: {0}.</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>自动备份和台账在同一个盘上。再选一处位置（U盘、别的盘），关闭窗口时也备份到那里。</source>
        <translation>Automatic backups lie on the same disk as the ledger. Choose a second place (a stick, another disk), and a backup goes there too when the window closes.</translation>
    </message>
    <message>
        <source>还没有备份。关闭窗口、导入和合并之前会自动备份，也可以现在备份。</source>
        <translation>No backups yet. One is made when the window closes and before imports and merges, or now.</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>佐证包{0}{1}.zip</source>
        <translation>Evidence {0}{1}.zip</translation>
    </message>
    <message>
        <source>压缩包 (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>导出佐证包</source>
        <translation>Export Evidence Package</translation>
    </message>
    <message>
        <source>导出各单位报表</source>
        <translation>Export Reports of All Agencies</translation>
    </message>
    <message>
        <source>已导出 {0} 份佐证材料：{1}</source>
        <translation>Evidence files exported: {0}, to {1}</translation>
    </message>
    <message>
        <source>已导出 {0} 份报表：{1}</source>
        <translation>Reports exported: {0}, to {1}</translation>
    </message>
    <message>
        <source>已导出：{0}，{1} 份佐证材料在旁边的文件夹里</source>
        <translation>Exported {0} with {1} pieces of evidence in the folder beside it</translation>
    </message>
    <message>
        <source>已导出：{0}，没有佐证材料</source>
        <translation>Exported {0}; there is no evidence</translation>
    </message>
    <message>
        <source>正在导出佐证包…</source>
        <translation>Exporting the evidence package…</translation>
    </message>
    <message>
        <source>正在导出台账和佐证材料…</source>
        <translation>Exporting the ledger with its evidence…</translation>
    </message>
    <message>
        <source>正在导出各单位报表…</source>
        <translation>Exporting reports of all agencies…</translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation> ({0})</translation>
    </message>
</context>
<context>
    <name>BehindTableModel</name>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>落后</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>BinTableModel</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>任务已终止</source>
        <translation>Task ended</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>File</translation>
    </message>
    <message>
        <source>移除日期</source>
        <translation>Removed on</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>已复制 {0} 行</source>
        <translation>Rows copied: {0}</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>{0} 格完成率不是 0 到 100 的整数</source>
        <translation>{0} with a completion rate that is no whole number from 0 to 100</translation>
    </message>
    <message>
        <source>{0} 格所在的列不能填</source>
        <translation>{0} where nothing can be filled in</translation>
    </message>
    <message>
        <source>{0} 格没有填入：{1}</source>
        <translation>Cells left out, {0}: {1}</translation>
    </message>
    <message>
        <source>{0} 格超出了表格</source>
        <translation>{0} beyond the table</translation>
    </message>
    <message>
        <source>{0}。</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>填的没有存下，右边可以恢复。</source>
        <translation>What was typed is not stored; it can be restored at the right.</translation>
    </message>
    <message>
        <source>填的没有存下，右边可以恢复：{0}</source>
        <translation>What was typed is not stored; it can be restored at the right: {0}</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>台账完好：{0} 条历史、{1} 份佐证材料都核对无误。</source>
        <translation>The ledger is sound. History entries checked: {0}, evidence files checked: {1}.</translation>
    </message>
    <message>
        <source>已核对 {0} 份佐证材料，共 {1} 份</source>
        <translation>Evidence checked: {0} of {1}</translation>
    </message>
    <message>
        <source>正在修复…</source>
        <translation>Repairing…</translation>
    </message>
    <message>
        <source>正在核对最近的备份</source>
        <translation>Checking the newest backup</translation>
    </message>
    <message>
        <source>正在检查台账…</source>
        <translation>Checking the ledger…</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>可以修复下面这些；移开的文件会留在 backups 文件夹。</source>
        <translation>The following can be repaired; files that are moved stay in the backups folder.</translation>
    </message>
    <message>
        <source>多余的文件，不影响使用：{0}</source>
        <translation>File that is not needed and does no harm: {0}</translation>
    </message>
    <message>
        <source>检查了数据库、{0} 条历史的校验值、{1} 份佐证材料和最近的备份。</source>
        <translation>Checked: the database, hashes of history entries ({0}), evidence files ({1}) and the newest backup.</translation>
    </message>
    <message>
        <source>检查台账</source>
        <translation>Check ledger</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <source>这些问题不能就地修复，请在“备份与恢复”里恢复最近的备份。</source>
        <translation>These cannot be repaired in place; restore the newest backup in “Backup and restore”.</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>{0}（所见）.xlsx</source>
        <translation>{0} (as seen).xlsx</translation>
    </message>
    <message>
        <source>从文件包新建</source>
        <translation>New from pack</translation>
    </message>
    <message>
        <source>导入政策文件</source>
        <translation>Import policy documents</translation>
    </message>
    <message>
        <source>导出 Excel 台账</source>
        <translation>Export Excel ledger</translation>
    </message>
    <message>
        <source>导出 PDF 通报</source>
        <translation>Export PDF bulletin</translation>
    </message>
    <message>
        <source>导出 Word 通报</source>
        <translation>Export Word bulletin</translation>
    </message>
    <message>
        <source>导出台账和佐证材料</source>
        <translation>Export ledger with evidence</translation>
    </message>
    <message>
        <source>导出所见</source>
        <translation>Export what I see</translation>
    </message>
    <message>
        <source>导出挂图</source>
        <translation>Export wall chart</translation>
    </message>
    <message>
        <source>导出文件包</source>
        <translation>Export pack</translation>
    </message>
    <message>
        <source>打开台账文件夹</source>
        <translation>Open ledger folder</translation>
    </message>
    <message>
        <source>报表模板 (*.xlsx *.docx)</source>
        <translation>Report templates (*.xlsx *.docx)</translation>
    </message>
    <message>
        <source>按模板导出</source>
        <translation>Export in Template</translation>
    </message>
    <message>
        <source>政策文件 ({0});;所有文件 (*)</source>
        <translation>Policy documents ({0});;All files (*)</translation>
    </message>
    <message>
        <source>文件包 (*.json)</source>
        <translation>Packs (*.json)</translation>
    </message>
    <message>
        <source>营商台账{0}{1}.{2}</source>
        <translation>BizDesk {0}{1}.{2}</translation>
    </message>
    <message>
        <source>营商挂图{0}{1}.pdf</source>
        <translation>BizDesk wall chart {0}{1}.pdf</translation>
    </message>
    <message>
        <source>这一页没有可以导出的列表。</source>
        <translation>There is no list to export on this page.</translation>
    </message>
    <message>
        <source>选择模板</source>
        <translation>Choose Template</translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation> ({0})</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>电脑的日期是 {0}，可台账最近一次记录在 {1}；请先核对电脑的日期，再办结、填报。</source>
        <translation>This PC says it is {0}, but the ledger’s last record is of {1}; check the PC’s date before you tick or report anything.</translation>
    </message>
</context>
<context>
    <name>CloseOutBar</name>
    <message>
        <source>以后还有 {0} 步，回到今天可以看到。</source>
        <translation>Later steps: {0}; go back to today to see them.</translation>
    </message>
    <message>
        <source>核实</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Close out</translation>
    </message>
</context>
<context>
    <name>CloseOutDialog</name>
    <message>
        <source>不填就记为本机的经办人</source>
        <translation>Left empty: this PC's clerk</translation>
    </message>
    <message>
        <source>以任务现有的佐证材料为据。</source>
        <translation>Based on the evidence the task has now.</translation>
    </message>
    <message>
        <source>任务从这一天起重新办理；在那以前仍算办结。</source>
        <translation>The task is reopened from this day; before it, it still counts as done.</translation>
    </message>
    <message>
        <source>任务从这一天起销号；还没有办结的负责单位同时办结。</source>
        <translation>The task is closed out from this day; answerable agencies not yet done are marked done too.</translation>
    </message>
    <message>
        <source>原因（必填）</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>已核对佐证材料，情况属实。</source>
        <translation>Evidence checked and found true.</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>申请退回，补齐以后可以再次申请。</source>
        <translation>The application goes back; it can be made again when complete.</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
</context>
<context>
    <name>ClosedQuarters</name>
    <message>
        <source>{0}已经封账。现在的改动不改变封账时的数字，会作为更正列在{1}的报表里。要继续修改吗？</source>
        <translation>{0} is closed. Changes made now do not alter its figures; they are listed as corrections in the reports of {1}. Go on?</translation>
    </message>
    <message>
        <source>继续修改</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>ColumnChooserDialog</name>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>勾选要显示的列；拖动，或用下面的按钮，改变先后。</source>
        <translation>Tick the columns to show; drag them, or use the buttons below, to change their order.</translation>
    </message>
</context>
<context>
    <name>ColumnLayout</name>
    <message>
        <source>列…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>恢复默认列</source>
        <translation>Restore default columns</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>“{0}”列的含义</source>
        <translation>Meaning of column “{0}”</translation>
    </message>
    <message>
        <source>不读</source>
        <translation>Do not read</translation>
    </message>
    <message>
        <source>表头里有没认出的列。请核对每一列是什么，下次遇到同样的表头就不再问。</source>
        <translation>Some columns were not recognised. Say what each one is; the same heads are not asked about again.</translation>
    </message>
    <message>
        <source>表格各列的含义</source>
        <translation>Meaning of the columns</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>对比两个季度</source>
        <translation>Compare two quarters</translation>
    </message>
    <message>
        <source>打开任务</source>
        <translation>Open task</translation>
    </message>
    <message>
        <source>这两个季度之间没有变化。</source>
        <translation>Nothing changed between these two quarters.</translation>
    </message>
</context>
<context>
    <name>ComparisonTableModel</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>封账后更正</source>
        <translation>Corrected after closing</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>刚才的操作没有完成，已有的记录都在。请把下面的报告复制给维护人员，然后继续工作。</source>
        <translation>The last operation was not completed; all records are intact. Copy the report below to your maintainer, then go on working.</translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>程序出了问题</source>
        <translation>Something is wrong in the program</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>原文写的是“{0}”。</source>
        <translation>The original says “{0}”.</translation>
    </message>
    <message>
        <source>原文没有写明时限。</source>
        <translation>The original states no deadline.</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>有几个日期时以最后一个为准；都不填就是没有时限。</source>
        <translation>Of several dates the last one counts; with none there is no deadline.</translation>
    </message>
    <message>
        <source>添加日期</source>
        <translation>Add date</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation>Ongoing</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>{0} {1}申请延至 {2}：{3}</source>
        <translation>{0}: {1} asked for {2}: {3}</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>批复</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>批复延期</source>
        <translation>Decide on extension</translation>
    </message>
    <message>
        <source>批复日期</source>
        <translation>Decided on</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>已停止，没有任何改动。</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>{0}进展</source>
        <translation>Progress, {0}</translation>
    </message>
    <message>
        <source>任务详情</source>
        <translation>Task details</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original text</translation>
    </message>
    <message>
        <source>时限与指标</source>
        <translation>Deadline and targets</translation>
    </message>
    <message>
        <source>自建任务</source>
        <translation>Task made by hand</translation>
    </message>
    <message>
        <source>这项任务还没有历史。</source>
        <translation>This task has no history yet.</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>选择佐证材料</source>
        <translation>Choose evidence</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Close out</translation>
    </message>
</context>
<context>
    <name>DifferenceTableModel</name>
    <message>
        <source>{0}，几份表说法不一</source>
        <translation>{0}, files disagree</translation>
    </message>
    <message>
        <source>{0}，锁定格被改</source>
        <translation>{0}, locked cell altered</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>表中</source>
        <translation>Form</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>修改之处</source>
        <translation>What changed</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>文件原文</source>
        <translation>Original document</translation>
    </message>
</context>
<context>
    <name>DraftBody</name>
    <message>
        <source>疑点</source>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>这一项没有疑点。</source>
        <translation>Nothing is doubtful in this item.</translation>
    </message>
</context>
<context>
    <name>DraftCellDelegate</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
</context>
<context>
    <name>DraftHead</name>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>修改文件信息</source>
        <translation>Edit document details</translation>
    </message>
    <message>
        <source>共同单位…</source>
        <translation>Shared agencies…</translation>
    </message>
    <message>
        <source>提交到台账</source>
        <translation>Commit to ledger</translation>
    </message>
    <message>
        <source>放弃校对稿</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>来自文件：{0}</source>
        <translation>From file: {0}</translation>
    </message>
    <message>
        <source>每一项都有的单位</source>
        <translation>Agencies of every item</translation>
    </message>
    <message>
        <source>每一项都有：{0}</source>
        <translation>Every item: {0}</translation>
    </message>
</context>
<context>
    <name>DraftTable</name>
    <message>
        <source>校对稿</source>
        <translation>Draft</translation>
    </message>
</context>
<context>
    <name>DraftTableModel</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>指标与节点</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>没有疑点</source>
        <translation>No doubts</translation>
    </message>
    <message>
        <source>牵头单位</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>配合单位</source>
        <translation>Support</translation>
    </message>
</context>
<context>
    <name>DueTableModel</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>与台账里的旧版相比：{0} 项不变，{1} 项有改动，{2} 项已删去，{3} 项是新增。</source>
        <translation>Compared with the edition in the ledger: unchanged {0}, changed {1}, dropped {2}, new {3}.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>延续：进展、勾选、佐证都保留</source>
        <translation>Carry on: keep progress, ticks and evidence</translation>
    </message>
    <message>
        <source>怎样处理这项任务</source>
        <translation>What to do with this task</translation>
    </message>
    <message>
        <source>换成新版</source>
        <translation>Replace edition</translation>
    </message>
    <message>
        <source>新版文件</source>
        <translation>New edition</translation>
    </message>
    <message>
        <source>新版里没有这一项</source>
        <translation>Not in the new edition</translation>
    </message>
    <message>
        <source>有改动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>终止旧任务，按新任务重来</source>
        <translation>End the old task and begin a new one</translation>
    </message>
    <message>
        <source>终止的原因</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>终止的原因（必填）</source>
        <translation>Reason for ending (required)</translation>
    </message>
    <message>
        <source>重开：保留进展和佐证，取消勾选</source>
        <translation>Reopen: keep progress and evidence, clear ticks</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>“{0}”可能带有宏，打开时宏会运行。请确认来源可靠再打开。</source>
        <translation>“{0}” may hold macros, which run when it is opened. Open it only if you trust its source.</translation>
    </message>
    <message>
        <source>“{0}”是程序或脚本，打开就会运行它。请确认来源可靠再打开。</source>
        <translation>“{0}” is a program or script, which runs when it is opened. Open it only if you trust its source.</translation>
    </message>
    <message>
        <source>◆ 30 天内到期（{0}）</source>
        <translation>◆ Expires within 30 days ({0})</translation>
    </message>
    <message>
        <source>● 已过期（{0}）</source>
        <translation>● Expired ({0})</translation>
    </message>
    <message>
        <source>仍要打开</source>
        <translation>Open anyway</translation>
    </message>
    <message>
        <source>有效期至 {0}</source>
        <translation>Valid until {0}</translation>
    </message>
    <message>
        <source>正在复制佐证材料…</source>
        <translation>Copying evidence…</translation>
    </message>
    <message>
        <source>用于 {0} 项任务</source>
        <translation>Tasks served: {0}</translation>
    </message>
    <message>
        <source>第 {0} 版</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>系统里没有能打开“{0}”的程序。</source>
        <translation>The system has no program that opens “{0}”.</translation>
    </message>
    <message>
        <source>这项任务已有：{0}，没有重复添加。</source>
        <translation>The task already has {0}; nothing was added twice.</translation>
    </message>
</context>
<context>
    <name>EvidenceDatesDialog</name>
    <message>
        <source>不分季度</source>
        <translation>No quarter</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>归属期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>归属期和有效期</source>
        <translation>Period and expiry</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>回收站…</source>
        <translation>Bin…</translation>
    </message>
    <message>
        <source>归属期和有效期…</source>
        <translation>Period and expiry…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>把文件拖到这里，或点“添加”。</source>
        <translation>Drop files here, or choose “Add”.</translation>
    </message>
    <message>
        <source>早先版本</source>
        <translation>Earlier versions</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>替换为新版…</source>
        <translation>Replace with new version…</translation>
    </message>
    <message>
        <source>添加…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>用于哪些任务…</source>
        <translation>Used for tasks…</translation>
    </message>
    <message>
        <source>用系统程序打开</source>
        <translation>Open with system program</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>第 {0} 版　{1}　{2}</source>
        <translation>Version {0}  {1}  {2}</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>EvidencePackageDialog</name>
    <message>
        <source>全部单位</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>全部季度</source>
        <translation>All quarters</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>压缩包按单位和条款分文件夹，附材料目录和校验值，不装营商台账也能核对。</source>
        <translation>The archive has a folder for each agency and clause, an index and checksums; it can be checked without BizDesk.</translation>
    </message>
    <message>
        <source>导出佐证包</source>
        <translation>Export Evidence Package</translation>
    </message>
    <message>
        <source>归属期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>Choose Place…</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>{0} 份</source>
        <translation>Files: {0}</translation>
    </message>
    <message>
        <source>◆ 30 天内到期</source>
        <translation>◆ Expires within 30 days</translation>
    </message>
    <message>
        <source>◆ 30 天内到期 {0}</source>
        <translation>◆ Expires within 30 days: {0}</translation>
    </message>
    <message>
        <source>● 已过期</source>
        <translation>● Expired</translation>
    </message>
    <message>
        <source>● 已过期 {0}</source>
        <translation>● Expired: {0}</translation>
    </message>
    <message>
        <source>不论有效期</source>
        <translation>Any expiry</translation>
    </message>
    <message>
        <source>佐证室</source>
        <translation>Evidence room</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>全部归属期</source>
        <translation>All periods</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>回收站是空的。移除的佐证材料会留在这里，随时可以恢复。</source>
        <translation>The bin is empty. Evidence that is removed stays here and can be restored at any time.</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>归属期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>查看方式</source>
        <translation>View</translation>
    </message>
    <message>
        <source>没有符合筛选条件的佐证材料。</source>
        <translation>No evidence matches the filters.</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选材料、任务、文件</source>
        <translation>Filter files, tasks, documents</translation>
    </message>
    <message>
        <source>还没有佐证材料。在任务右侧添加的文件会汇总到这里。</source>
        <translation>No evidence yet. Files added at the right of a task are gathered here.</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message>
        <source>选择新版</source>
        <translation>Choose new version</translation>
    </message>
</context>
<context>
    <name>EvidencePreview</name>
    <message>
        <source>{0}（{1}）</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>归属期和有效期…</source>
        <translation>Period and expiry…</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开任务</source>
        <translation>Open task</translation>
    </message>
    <message>
        <source>放大预览</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>早先版本</source>
        <translation>Earlier versions</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>替换为新版…</source>
        <translation>Replace with new version…</translation>
    </message>
    <message>
        <source>添加于 {0}</source>
        <translation>Added on {0}</translation>
    </message>
    <message>
        <source>用于哪些任务…</source>
        <translation>Used for tasks…</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>第 {0} 版　{1}　{2}</source>
        <translation>Version {0}  {1}  {2}</translation>
    </message>
    <message>
        <source>这类文件在这里显示不了，请点“打开”。</source>
        <translation>This kind of file cannot be shown here; choose “Open”.</translation>
    </message>
    <message>
        <source>选择新版</source>
        <translation>Choose new version</translation>
    </message>
    <message>
        <source>，移除于 {0}</source>
        <translation>, removed on {0}</translation>
    </message>
</context>
<context>
    <name>EvidenceRoomModel</name>
    <message>
        <source>{0} 项</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>不分季度</source>
        <translation>No quarter</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>归属期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>File</translation>
    </message>
    <message>
        <source>添加日期</source>
        <translation>Added on</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>用于</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>移除日期</source>
        <translation>Removed on</translation>
    </message>
    <message>
        <source>第 {0} 版</source>
        <translation>Version {0}</translation>
    </message>
</context>
<context>
    <name>EvidenceTable</name>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>不填就记为本机的经办人</source>
        <translation>Left empty: this PC's clerk</translation>
    </message>
    <message>
        <source>原因（必填）</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>只登记申请，以后再批复</source>
        <translation>Record the request only; decide later</translation>
    </message>
    <message>
        <source>同意延期，时限从申请这天起改变</source>
        <translation>Grant it; the new date counts from that day</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>延至</source>
        <translation>Extend to</translation>
    </message>
    <message>
        <source>批复</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>新的时限要晚于 {0}。</source>
        <translation>The new due date must be after {0}.</translation>
    </message>
    <message>
        <source>现在的时限是 {0}，{1}。</source>
        <translation>Due now: {0}, {1}.</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>申请时已过时限，会注明“逾期后提出”。</source>
        <translation>Asked after the due date; “asked late” is noted.</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>{0}{1}的读数</source>
        <translation>Reading of {0}, {1}</translation>
    </message>
    <message>
        <source>与目标：{0}　与最优：{1}　差距已缩小 {2}</source>
        <translation>To goal: {0}   To best: {1}   Gap closed by {2}</translation>
    </message>
    <message>
        <source>本季读数</source>
        <translation>Reading</translation>
    </message>
</context>
<context>
    <name>FigureCards</name>
    <message>
        <source>还没有可以比较的数值，点“编辑…”添加。</source>
        <translation>No figures to compare yet; add them with “Edit…”.</translation>
    </message>
</context>
<context>
    <name>FigureLine</name>
    <message>
        <source>原文里的话</source>
        <translation>Words of the original</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>{0} 项</source>
        <translation>Tasks: {0}</translation>
    </message>
    <message>
        <source>{0}：{1}。打开这些任务</source>
        <translation>{0}: {1}. Open these tasks</translation>
    </message>
    <message>
        <source>打开这些任务</source>
        <translation>Open these tasks</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>“原文里的话”会在原文中标亮，要与这一项的原文一致；留空就不标。</source>
        <translation>“Words of the original” are lit in the text and must agree with it; left empty, nothing is lit.</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>指标与节点</source>
        <translation>Targets and milestones</translation>
    </message>
    <message>
        <source>添加指标</source>
        <translation>Add target</translation>
    </message>
    <message>
        <source>添加节点</source>
        <translation>Add milestone</translation>
    </message>
    <message>
        <source>节点</source>
        <translation>Milestones</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>第 {0} / {1} 页</source>
        <translation>Page {0} / {1}</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>不分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>全部序时</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>全部灯</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>全部角色</source>
        <translation>All roles</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>分组：几个单位共同牵头的任务，归在第一个单位名下</source>
        <translation>Group: a task that several agencies lead stands under the first</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>在任务、单位、文件、佐证的文字里筛选</source>
        <translation>Filter by the words of tasks, agencies, documents, evidence</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>序时进度</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>按文件</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>按灯</source>
        <translation>By lamp</translation>
    </message>
    <message>
        <source>按牵头单位</source>
        <translation>By lead agency</translation>
    </message>
    <message>
        <source>时限用语…</source>
        <translation>Deadline wordings…</translation>
    </message>
    <message>
        <source>灯</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选任务、单位等</source>
        <translation>Filter tasks, agencies</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Supporting</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>只看“{0}”</source>
        <translation>Only “{0}”</translation>
    </message>
    <message>
        <source>只看“{0}”，点一下取消</source>
        <translation>Only “{0}”; click to clear</translation>
    </message>
    <message>
        <source>按下取消</source>
        <translation>Press to clear</translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <source>保存现在的筛选、排序和分组。</source>
        <translation>Saves the present filter, order and groups.</translation>
    </message>
    <message>
        <source>保存筛选方案</source>
        <translation>Save filter</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>如：本季逾期</source>
        <translation>Such as: overdue this quarter</translation>
    </message>
    <message>
        <source>已有同名方案，确定后以现在的为准。</source>
        <translation>A filter has this name; OK replaces it with the present one.</translation>
    </message>
</context>
<context>
    <name>FirstPassword</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>登录名 {0}　密码 {1}</source>
        <translation>Login {0}   Password {1}</translation>
    </message>
    <message>
        <source>登录名和密码</source>
        <translation>Login and password</translation>
    </message>
</context>
<context>
    <name>FlagList</name>
    <message>
        <source>格内任务</source>
        <translation>Tasks of the cell</translation>
    </message>
</context>
<context>
    <name>FlagListModel</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>你的身份已改为{0}，即时生效；文字存好后请重新打开窗口。</source>
        <translation>You are now {0}, from this moment on. Save what you wrote, then open the window anew.</translation>
    </message>
</context>
<context>
    <name>FormDifferencesDialog</name>
    <message>
        <source>与台账没有差异，合并后记为已收回。</source>
        <translation>Nothing differs from the ledger; merging marks the forms as returned.</translation>
    </message>
    <message>
        <source>全部采纳</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>只采纳没有疑问的</source>
        <translation>Accept Clean Only</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>合并填报表</source>
        <translation>Merge Return Forms</translation>
    </message>
    <message>
        <source>合并，采纳 {0} 处</source>
        <translation>Merge, Accept {0}</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
</context>
<context>
    <name>FormTableModel</name>
    <message>
        <source>○ 未收回</source>
        <translation>○ Not returned</translation>
    </message>
    <message>
        <source>✓ {0} 收回</source>
        <translation>✓ Returned {0}</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>回收</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Return forms</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>导出填报表到文件夹</source>
        <translation>Export Return Forms to Folder</translation>
    </message>
    <message>
        <source>正在导出填报表…</source>
        <translation>Exporting return forms…</translation>
    </message>
    <message>
        <source>正在读取填报表…</source>
        <translation>Reading return forms…</translation>
    </message>
    <message>
        <source>选择收回的填报表</source>
        <translation>Choose Returned Forms</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>{0}：发出 {1} 份，收回 {2} 份，未收回 {3} 份</source>
        <translation>{0}: {1} sent, {2} returned, {3} outstanding</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Return forms</translation>
    </message>
    <message>
        <source>本季度还没有发出填报表。导出后每个单位一份，交回后在这里合并。</source>
        <translation>No return forms were sent this quarter. Export one for each agency and merge them here when they come back.</translation>
    </message>
</context>
<context>
    <name>GapChart</name>
    <message>
        <source>{0}的走势</source>
        <translation>Course of {0}</translation>
    </message>
    <message>
        <source>成文时</source>
        <translation>At issue</translation>
    </message>
    <message>
        <source>最优</source>
        <translation>Best</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>目标、最优</source>
        <translation>Goal and best</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>“{0}”由哪些单位承担？</source>
        <translation>Which agencies does “{0}” stand for?</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>指派单位</source>
        <translation>Assign agencies</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>筛选，或输入列表里没有的单位</source>
        <translation>Filter, or type an agency that is not listed</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>{0} 处</source>
        <translation>{0} found</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>上一处（Shift+F3）</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一处（F3）</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>使用手册 - 营商台账</source>
        <translation>Manual - BizDesk</translation>
    </message>
    <message>
        <source>在手册里查找</source>
        <translation>Find in manual</translation>
    </message>
    <message>
        <source>手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>还没有历史。对台账做的每一处改动都会记在这里，谁改的、什么时候改的。</source>
        <translation>There is no history yet. Every change to the ledger is kept here, with who made it and when.</translation>
    </message>
</context>
<context>
    <name>HistoryTableModel</name>
    <message>
        <source>事项</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>正在读取文件…</source>
        <translation>Reading documents…</translation>
    </message>
    <message>
        <source>第 {0} 页，共 {1} 页</source>
        <translation>Page {0} of {1}</translation>
    </message>
</context>
<context>
    <name>IndicatorDetail</name>
    <message>
        <source>专项小组</source>
        <translation>Task group</translation>
    </message>
    <message>
        <source>任务 {0} 项</source>
        <translation>Tasks: {0}</translation>
    </message>
    <message>
        <source>全省最优</source>
        <translation>Best in province</translation>
    </message>
    <message>
        <source>存在的问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>打开任务</source>
        <translation>Open task</translation>
    </message>
    <message>
        <source>指标的任务</source>
        <translation>Tasks of the indicator</translation>
    </message>
    <message>
        <source>提升目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>数值与差距</source>
        <translation>Figures and gaps</translation>
    </message>
    <message>
        <source>没有写明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>牵头单位：{0}
成员单位：{1}</source>
        <translation>Lead agencies: {0}
Members: {1}</translation>
    </message>
    <message>
        <source>目前现状</source>
        <translation>Current state</translation>
    </message>
    <message>
        <source>自建指标</source>
        <translation>Indicator made by hand</translation>
    </message>
</context>
<context>
    <name>IndicatorDialog</name>
    <message>
        <source>全省最优</source>
        <translation>Best in province</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>存在的问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>成员单位</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>提升目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>数值写成数字，例如 2 或 0.5；几个单位之间用顿号。移除一个数值，它的读数也一起移除。</source>
        <translation>Write figures as numbers, such as 2 or 0.5, and commas between agencies. Removing a figure removes its readings.</translation>
    </message>
    <message>
        <source>新建指标</source>
        <translation>New indicator</translation>
    </message>
    <message>
        <source>添加数值</source>
        <translation>Add figure</translation>
    </message>
    <message>
        <source>牵头单位</source>
        <translation>Lead agencies</translation>
    </message>
    <message>
        <source>目前现状</source>
        <translation>Current state</translation>
    </message>
    <message>
        <source>编辑指标</source>
        <translation>Edit indicator</translation>
    </message>
</context>
<context>
    <name>IndicatorTableModel</name>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>差距已缩小</source>
        <translation>Gap closed</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>现在 / 目标 / 最优</source>
        <translation>Now / goal / best</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>已导入的文件里没有更多指标。</source>
        <translation>The imported documents hold no more indicators.</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>从已导入的文件读取</source>
        <translation>Read from imported documents</translation>
    </message>
    <message>
        <source>任务目标</source>
        <translation>Task targets</translation>
    </message>
    <message>
        <source>关联任务…</source>
        <translation>Link tasks…</translation>
    </message>
    <message>
        <source>对标指标</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>新建指标…</source>
        <translation>New indicator…</translation>
    </message>
    <message>
        <source>查看方式</source>
        <translation>View</translation>
    </message>
    <message>
        <source>编辑…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>还没有对标指标。导入写有最优、现状、目标的文件，指标就会读进来；也可以自己新建。</source>
        <translation>No indicators yet. Import a document that states best, current and goal, and they are read in; or make one by hand.</translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>{0} 写的文字没有保存。</source>
        <translation>Words written on {0} were not saved.</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>恢复未保存的文字</source>
        <translation>Restore unsaved words</translation>
    </message>
</context>
<context>
    <name>LampBar</name>
    <message>
        <source>{0} {1} 项，占 {2}%</source>
        <translation>{0} {1}, {2}%</translation>
    </message>
    <message>
        <source>任务的灯</source>
        <translation>Lamps of the tasks</translation>
    </message>
</context>
<context>
    <name>LayoutFields</name>
    <message>
        <source>{0}{1}边距，毫米</source>
        <translation>{0}: {1} margin, mm</translation>
    </message>
    <message>
        <source>{0}字体</source>
        <translation>{0} typeface</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>台账栏目</source>
        <translation>Ledger columns</translation>
    </message>
    <message>
        <source>恢复通常</source>
        <translation>Restore Usual</translation>
    </message>
    <message>
        <source>正文页</source>
        <translation>Text pages</translation>
    </message>
    <message>
        <source>正文页边距</source>
        <translation>Text page margins</translation>
    </message>
    <message>
        <source>没有装的字体用自带的相近字体代替，报表末页注明。模板设了以后，报表都按它填写。</source>
        <translation>A typeface that is not installed is replaced by a similar one that comes with BizDesk; the last page of a report says so. Once a template is set, every report is filled into it.</translation>
    </message>
    <message>
        <source>表格页</source>
        <translation>Table pages</translation>
    </message>
    <message>
        <source>表格页边距</source>
        <translation>Table page margins</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>通常的字体</source>
        <translation>Usual typeface</translation>
    </message>
</context>
<context>
    <name>LayoutPage</name>
    <message>
        <source>版式示意</source>
        <translation>Sketch of the page</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>● 两次输入的密码不一样。</source>
        <translation>● The two passwords differ.</translation>
    </message>
    <message>
        <source>不自动上锁</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>取消密码</source>
        <translation>Remove the password</translation>
    </message>
    <message>
        <source>台账密码</source>
        <translation>Ledger password</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>现在的密码</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>至少 {0} 个字符</source>
        <translation>At least {0} characters</translation>
    </message>
    <message>
        <source>闲置后上锁</source>
        <translation>Lock when idle for</translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Tool bar</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} - {1} - 营商台账</source>
        <translation>{0} - {1} - BizDesk</translation>
    </message>
    <message>
        <source>{0} - 营商台账</source>
        <translation>{0} - BizDesk</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>写的进展没有存下，关闭后这些文字就没有了。仍要关闭吗？</source>
        <translation>Progress that was typed could not be saved and is lost when the window closes. Close anyway?</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>| 按键 | 做什么 |</source>
        <translation>| Keys | What they do |</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>“{0}”包括哪些单位？每行写一个。保存后，它的每项任务都会分到这些单位。</source>
        <translation>Which agencies does “{0}” include? One a line. Once saved, each of its tasks goes to all of them.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>成员单位</source>
        <translation>Members</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>上次有文字没有保存，打开那里就能恢复：{0}。</source>
        <translation>Words were left unsaved last time; restore them where they were written: {0}.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>MilestoneLine</name>
    <message>
        <source>节点日期</source>
        <translation>Milestone date</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message>
        <source>{0}，新的 {1} 项</source>
        <translation>{0}, {1} new</translation>
    </message>
    <message>
        <source>佐证室</source>
        <translation>Evidence room</translation>
    </message>
    <message>
        <source>全部任务</source>
        <translation>All tasks</translation>
    </message>
    <message>
        <source>到期提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>办理中 {0}，逾期 {1}，已办结 {2}</source>
        <translation>In progress {0}, overdue {1}, done {2}</translation>
    </message>
    <message>
        <source>单位名录</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Return forms</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>待核对 {0} 项</source>
        <translation>To be checked: {0}</translation>
    </message>
    <message>
        <source>挂图</source>
        <translation>Wall chart</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>按单位</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>按文件</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>校对中</source>
        <translation>Proofreading</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NodeLine</name>
    <message>
        <source>应达</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>应达比例（%）</source>
        <translation>Expected share (%)</translation>
    </message>
    <message>
        <source>节点日期</source>
        <translation>Milestone date</translation>
    </message>
</context>
<context>
    <name>OrderedTicks</name>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
</context>
<context>
    <name>OriginalText</name>
    <message>
        <source>原文</source>
        <translation>Original text</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>{0}牵头的任务落后 {1} 项</source>
        <translation>{0}, as lead: behind {1}</translation>
    </message>
    <message>
        <source>{0}牵头的任务逾期 {1} 项</source>
        <translation>{0}, as lead: overdue {1}</translation>
    </message>
    <message>
        <source>{0}牵头的任务：逾期 {1} 项，落后 {2} 项</source>
        <translation>{0}, as lead: overdue {1}, behind {2}</translation>
    </message>
    <message>
        <source>{0}：{1} {2} 项</source>
        <translation>{0}: {1} {2}</translation>
    </message>
    <message>
        <source>{0}：共 {1} 项</source>
        <translation>{0}: {1} in all</translation>
    </message>
    <message>
        <source>已办结 {0}（{1}%），办理中 {2}（{3}%），逾期 {4}（{5}%）</source>
        <translation>Done {0} ({1}%), in progress {2} ({3}%), overdue {4} ({5}%)</translation>
    </message>
    <message>
        <source>新建的任务</source>
        <translation>Tasks made by hand</translation>
    </message>
    <message>
        <source>牵头计</source>
        <translation>as lead</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>{0}，截至 {1}</source>
        <translation>{0}, as of {1}</translation>
    </message>
    <message>
        <source>▲ 落后</source>
        <translation>▲ Behind</translation>
    </message>
    <message>
        <source>◆ 临期</source>
        <translation>◆ Due soon</translation>
    </message>
    <message>
        <source>○ 缺填报</source>
        <translation>○ Not reported</translation>
    </message>
    <message>
        <source>◎ 办理中</source>
        <translation>◎ In progress</translation>
    </message>
    <message>
        <source>● 逾期</source>
        <translation>● Overdue</translation>
    </message>
    <message>
        <source>✓ 已办结</source>
        <translation>✓ Done</translation>
    </message>
    <message>
        <source>全部任务</source>
        <translation>All tasks</translation>
    </message>
    <message>
        <source>到这一天还没有任务。</source>
        <translation>No tasks on this day yet.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>台账里还没有任务。导入一份政策文件，每项措施就成为一项任务；也可以把文件直接拖进窗口。</source>
        <translation>The ledger holds no tasks yet. Import a policy document and each measure becomes a task; or drop the file on the window.</translation>
    </message>
    <message>
        <source>各单位进度</source>
        <translation>Progress by agency</translation>
    </message>
    <message>
        <source>各季走势（季末）</source>
        <translation>By quarter (at its end)</translation>
    </message>
    <message>
        <source>各文件进度</source>
        <translation>Progress by document</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>按单位（参与计）</source>
        <translation>By agency (taking part)</translation>
    </message>
    <message>
        <source>按文件</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>接下来到期</source>
        <translation>Due next</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>没有到期日在后面的任务。</source>
        <translation>No due date lies ahead.</translation>
    </message>
    <message>
        <source>没有单位逾期或落后。</source>
        <translation>No agency is overdue or behind.</translation>
    </message>
    <message>
        <source>缺 {0} 份</source>
        <translation>Missing: {0}</translation>
    </message>
    <message>
        <source>缺填报</source>
        <translation>Missing reports</translation>
    </message>
    <message>
        <source>落后的单位</source>
        <translation>Agencies behind</translation>
    </message>
    <message>
        <source>逾期、落后单位（牵头计）</source>
        <translation>Agencies overdue or behind (as lead)</translation>
    </message>
</context>
<context>
    <name>PaceDialog</name>
    <message>
        <source>原因（必填）</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>序时进度</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>按计划计算</source>
        <translation>By plan</translation>
    </message>
    <message>
        <source>改定进度</source>
        <translation>Set pace</translation>
    </message>
    <message>
        <source>现在是“{0}”。改定只管{1}。</source>
        <translation>Now “{0}”. The change holds for {1} only.</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>{0}已在台账里，没有重复导入。</source>
        <translation>{0} is in the ledger already and was not imported again.</translation>
    </message>
    <message>
        <source>已导出：{0}</source>
        <translation>Exported: {0}</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>↑↓ 选择　回车 打开　Esc 关闭</source>
        <translation>↑↓ choose   Enter open   Esc close</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>搜索任务、单位、文件、佐证、命令，单位和命令可用拼音首字母</source>
        <translation>Search tasks, agencies, documents, evidence, commands</translation>
    </message>
    <message>
        <source>没有找到。换几个字，或用单位的拼音首字母再试。</source>
        <translation>Nothing found. Try other words, or an agency's pinyin initials.</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>搜索结果</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>ParticularsDialog</name>
    <message>
        <source>写明</source>
        <translation>Stated</translation>
    </message>
    <message>
        <source>写明成文日期</source>
        <translation>The issue date is stated</translation>
    </message>
    <message>
        <source>发文机关</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>成文日期</source>
        <translation>Issue date</translation>
    </message>
    <message>
        <source>文件信息</source>
        <translation>Document details</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>{0} 下次用这个密码登录，旧密码就不能用了。</source>
        <translation>{0} signs in with this password from now on; the old one no longer works.</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>至少 {0} 个字符。</source>
        <translation>At least {0} characters.</translation>
    </message>
    <message>
        <source>设新密码</source>
        <translation>New password</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>人员与权限</source>
        <translation>People and rights</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>收回 {0} 使用台账的权限？他以后连不上这本台账，做过的事仍在历史里。</source>
        <translation>Take away the rights of {0}? They can no longer connect to this ledger; what they did stays in the history.</translation>
    </message>
    <message>
        <source>收回权限</source>
        <translation>Take rights away</translation>
    </message>
    <message>
        <source>收回权限…</source>
        <translation>Take rights away…</translation>
    </message>
    <message>
        <source>添加…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>设新密码…</source>
        <translation>New password…</translation>
    </message>
    <message>
        <source>还没有人员；添加第一个人，他就能从自己的电脑连上这本台账。</source>
        <translation>There is nobody yet; whoever is added can connect to this ledger from their own PC.</translation>
    </message>
</context>
<context>
    <name>PeopleTableModel</name>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>登录名</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>修改人员</source>
        <translation>Change a person</translation>
    </message>
    <message>
        <source>初始密码</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>只有联络员要写</source>
        <translation>Of liaisons only</translation>
    </message>
    <message>
        <source>只看得到有本单位的任务，只能办结、填报、上传本单位的部分。</source>
        <translation>Sees only tasks of the own agency; ticks, reports and attaches for its part alone.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>登录名</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>登录服务器用，如姓名的拼音</source>
        <translation>To sign in to the server, such as the name in Latin letters</translation>
    </message>
    <message>
        <source>看得到全部，什么都不能改。</source>
        <translation>Sees everything, changes nothing.</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>输入单位名称</source>
        <translation>Name of an agency</translation>
    </message>
    <message>
        <source>都能改，也管人员与权限。</source>
        <translation>Changes everything, people and rights included.</translation>
    </message>
    <message>
        <source>除了台账设置、封账和人员，都能改。</source>
        <translation>Changes everything but the ledger's settings, closing quarters and people.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>{0}的起点</source>
        <translation>Start of {0}</translation>
    </message>
    <message>
        <source>不填</source>
        <translation>None</translation>
    </message>
    <message>
        <source>从起算日到时限，每天应达一样多。</source>
        <translation>The same is expected each day, from the start to the due date.</translation>
    </message>
    <message>
        <source>从这一天起算</source>
        <translation>Counts from this day</translation>
    </message>
    <message>
        <source>到了节点那天应达到所写的比例；没有节点时按原文的节点等分。</source>
        <translation>On each milestone the stated share is expected; without any, the milestones of the text divide it evenly.</translation>
    </message>
    <message>
        <source>原文写有节点的按节点推进，没有的从起算日到时限匀速推进。</source>
        <translation>By milestones where the text states them, else evenly from the start to the due date.</translation>
    </message>
    <message>
        <source>序时计划</source>
        <translation>Pace plan</translation>
    </message>
    <message>
        <source>应达的数每到季末才增加一次。</source>
        <translation>What is expected grows only at the end of each quarter.</translation>
    </message>
    <message>
        <source>按惯例</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>推进方式</source>
        <translation>Advances</translation>
    </message>
    <message>
        <source>添加节点</source>
        <translation>Add milestone</translation>
    </message>
    <message>
        <source>节点</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>起点</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>起点：{0}</source>
        <translation>Start: {0}</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>起算日期</source>
        <translation>Counts from</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>用系统程序打开</source>
        <translation>Open with system program</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>写的进展没有存下，文字都还在。</source>
        <translation>What was typed could not be saved; the text is still there.</translation>
    </message>
    <message>
        <source>写的进展没有存下，文字都还在：{0}</source>
        <translation>What was typed could not be saved; the text is still there: {0}</translation>
    </message>
    <message>
        <source>没有可复制的进展：{0}已经填报，或以前没有填报过。</source>
        <translation>Nothing to copy: {0} is reported already, or nothing was reported before.</translation>
    </message>
    <message>
        <source>第 {0} 行，共 {1} 行</source>
        <translation>Row {0} of {1}</translation>
    </message>
    <message>
        <source>第 {0} 页，共 {1} 页</source>
        <translation>Page {0} of {1}</translation>
    </message>
    <message>
        <source>读数“{0}”没有存下：{1}</source>
        <translation>The reading “{0}” was not saved: {1}</translation>
    </message>
</context>
<context>
    <name>ProgressEditor</name>
    <message>
        <source>下一步措施</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>到现在完成了百分之几，0 到 100；不掌握就留空</source>
        <translation>Per cent completed so far, 0 to 100; empty if unknown</translation>
    </message>
    <message>
        <source>填报单位</source>
        <translation>Reporting agency</translation>
    </message>
    <message>
        <source>复制上季</source>
        <translation>Copy last quarter</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>本季进展</source>
        <translation>Progress this quarter</translation>
    </message>
</context>
<context>
    <name>ProgressTableModel</name>
    <message>
        <source>办理中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>ProofreadPage</name>
    <message>
        <source>{0} {1} 项</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>修改共同单位</source>
        <translation>Edit shared agencies</translation>
    </message>
    <message>
        <source>修改文件信息</source>
        <translation>Edit document details</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>拆分</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>指派</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>放弃后这份校对稿里的核对结果都不保留，台账不受影响。要放弃吗？</source>
        <translation>What was checked in this draft is not kept; the ledger is not changed. Discard it?</translation>
    </message>
    <message>
        <source>每一项都跳过了，没有可以提交的；不要这份文件就点“放弃校对稿”。</source>
        <translation>Every item is skipped and nothing can be committed; to drop the document choose “Discard draft”.</translation>
    </message>
    <message>
        <source>没有待核对的项了。</source>
        <translation>Nothing is left to check.</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>还有 {0} 项待核对，仍要提交吗？</source>
        <translation>Items still to be checked: {0}. Commit anyway?</translation>
    </message>
</context>
<context>
    <name>Proofreading</name>
    <message>
        <source>{0} 项</source>
        <translation>Items {0}</translation>
    </message>
    <message>
        <source>{0}已在台账里，没有重复导入。</source>
        <translation>{0} is in the ledger already and was not imported again.</translation>
    </message>
    <message>
        <source>{0}（待分派）</source>
        <translation>{0} (to be assigned)</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已改</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>已跳过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>已跳过 {0}</source>
        <translation>Skipped {0}</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>待核对 {0}</source>
        <translation>To be checked {0}</translation>
    </message>
    <message>
        <source>未读到发文机关</source>
        <translation>No issuer read</translation>
    </message>
    <message>
        <source>未读到成文日期</source>
        <translation>No issue date read</translation>
    </message>
    <message>
        <source>未读到文号</source>
        <translation>No number read</translation>
    </message>
    <message>
        <source>节点 {0}</source>
        <translation>Milestones {0}</translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation>Ongoing</translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>营商台账</source>
        <translation>BizDesk</translation>
    </message>
</context>
<context>
    <name>QuarterSwitch</name>
    <message>
        <source> · 已封账</source>
        <translation> · closed</translation>
    </message>
    <message>
        <source>{0} 由{1}封账：{2} 项任务，办结 {3} 项</source>
        <translation>{0} closed by {1}: tasks {2}, done {3}</translation>
    </message>
    <message>
        <source>　截至 {0}</source>
        <translation>   as of {0}</translation>
    </message>
</context>
<context>
    <name>Quarters</name>
    <message>
        <source>{0}封账后，报表一直按现在的数字打印；以后的改动作为更正列在{1}。要封账吗？</source>
        <translation>Once {0} is closed, its reports print today's figures for good; later changes are listed as corrections in {1}. Close it?</translation>
    </message>
    <message>
        <source>封账</source>
        <translation>Close the quarter</translation>
    </message>
</context>
<context>
    <name>ReadingField</name>
    <message>
        <source>{0} {1} 的读数</source>
        <translation>Reading of {0} on {1}</translation>
    </message>
    <message>
        <source>{0} 的读数，按 Enter 保存；清空就是取消这天的读数</source>
        <translation>Reading on {0}; Enter saves it, an empty field removes it</translation>
    </message>
    <message>
        <source>{0} 读数</source>
        <translation>Value {0}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>{0}（找不到）</source>
        <translation>{0} (not found)</translation>
    </message>
    <message>
        <source>最近的台账(&amp;R)</source>
        <translation>&amp;Recent ledgers</translation>
    </message>
    <message>
        <source>清空这份清单</source>
        <translation>Clear this list</translation>
    </message>
    <message>
        <source>还没有别的台账</source>
        <translation>No other ledgers yet</translation>
    </message>
</context>
<context>
    <name>RecycleBinDialog</name>
    <message>
        <source>佐证材料回收站</source>
        <translation>Evidence bin</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>回收站是空的。移除的佐证材料会留在这里，随时可以恢复。</source>
        <translation>The bin is empty. Evidence that is removed stays here and can be restored at any time.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>Remaining</name>
    <message>
        <source>大约还要 {0} 分钟</source>
        <translation>About {0} min left</translation>
    </message>
    <message>
        <source>大约还要 {0} 秒</source>
        <translation>About {0} s left</translation>
    </message>
</context>
<context>
    <name>RemindAgencyDialog</name>
    <message>
        <source>下列单位有逾期或没有填报的任务，选一个出具催办通知。</source>
        <translation>These agencies have late or unreported tasks; choose one to give a reminder.</translation>
    </message>
    <message>
        <source>催办单位</source>
        <translation>Remind an Agency</translation>
    </message>
    <message>
        <source>出具催办通知…</source>
        <translation>Give Reminder…</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
</context>
<context>
    <name>ReminderTable</name>
    <message>
        <source>到期提醒</source>
        <translation>Reminders</translation>
    </message>
</context>
<context>
    <name>ReminderTableModel</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>新</source>
        <translation>New</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>到期提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>截至 {0}：{1}</source>
        <translation>As of {0}: {1}</translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>新的提醒 {0} 项：{1}。</source>
        <translation>New reminders {0}: {1}.</translation>
    </message>
    <message>
        <source>没有要提醒的事。逾期、快到期、未填报的任务和快过期的佐证会列在这里。</source>
        <translation>Nothing to remind of. Tasks overdue, due soon or not reported, and evidence about to expire, are listed here.</translation>
    </message>
    <message>
        <source>营商台账</source>
        <translation>BizDesk</translation>
    </message>
    <message>
        <source>见“到期提醒”（Alt+3）。</source>
        <translation> See “Reminders” (Alt+3).</translation>
    </message>
</context>
<context>
    <name>RemovableLine</name>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>已导出：{0}</source>
        <translation>Exported: {0}</translation>
    </message>
    <message>
        <source>正在准备打印…</source>
        <translation>Preparing to print…</translation>
    </message>
    <message>
        <source>正在生成报表…</source>
        <translation>Making the report…</translation>
    </message>
</context>
<context>
    <name>Rulings</name>
    <message>
        <source>所选 {0} 项任务</source>
        <translation>Tasks selected: {0}</translation>
    </message>
</context>
<context>
    <name>SavedFiltersButton</name>
    <message>
        <source>保存和选用筛选方案</source>
        <translation>Save and choose filters</translation>
    </message>
    <message>
        <source>保存现在的筛选…</source>
        <translation>Save present filter…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除方案</source>
        <translation>Delete filter</translation>
    </message>
    <message>
        <source>删除筛选方案“{0}”吗？任务不受影响。</source>
        <translation>Delete the filter “{0}”? Tasks are not affected.</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>筛选方案</source>
        <translation>Saved filters</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>搜索任务、单位、命令</source>
        <translation>Search everything</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>仍要打开</source>
        <translation>Open anyway</translation>
    </message>
    <message>
        <source>佐证材料文件夹</source>
        <translation>Evidence folder</translation>
    </message>
    <message>
        <source>共用的文件夹，或 s3://主机/桶/前缀</source>
        <translation>A shared folder, or s3://HOST/BUCKET/PREFIX</translation>
    </message>
    <message>
        <source>几个人同时用的台账在一台服务器上，地址和登录名问台账负责人。</source>
        <translation>A ledger that several people use at once lies on a server; its lead knows the address and your login.</translation>
    </message>
    <message>
        <source>只在这次使用中记住，不存到电脑上</source>
        <translation>Remembered until the program ends, never stored</translation>
    </message>
    <message>
        <source>在这里新建台账</source>
        <translation>Make a ledger here</translation>
    </message>
    <message>
        <source>如 db.office.lan 或 10.1.2.3</source>
        <translation>Such as db.office.lan or 10.1.2.3</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>正在连接…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>测试连接</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>登录名</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>端口</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>连接服务器台账</source>
        <translation>Connect to a ledger on a server</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选择大家共用的佐证材料文件夹</source>
        <translation>Choose the evidence folder that all share</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>临期天数</source>
        <translation>Due-soon days</translation>
    </message>
    <message>
        <source>优化营商环境 任务办理情况 通报</source>
        <translation>Business environment: tasks bulletin</translation>
    </message>
    <message>
        <source>例如：某某市优化营商环境办公室</source>
        <translation>Such as: Office for the Business Environment</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>到期前这么多天起亮“◆ 临期”。</source>
        <translation>“◆ Due soon” lights so many days before the due date.</translation>
    </message>
    <message>
        <source>单位与规则</source>
        <translation>Office and rules</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Agency name</translation>
    </message>
    <message>
        <source>印在报表抬头。</source>
        <translation>Printed at the head of reports.</translation>
    </message>
    <message>
        <source>印在标题的季度后面，可断行处空一格。</source>
        <translation>Printed after the quarter in the titles of reports; a blank marks where a line may break.</translation>
    </message>
    <message>
        <source>台账设置</source>
        <translation>Ledger settings</translation>
    </message>
    <message>
        <source>各项指标达标</source>
        <translation>All targets reached</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>报表版式</source>
        <translation>Report layout</translation>
    </message>
    <message>
        <source>放假安排已知到 {0} 年，以后的年份只扣双休日；有了新的安排，把文件放到 {1} 即可。</source>
        <translation>Holidays are known up to {0}; for later years only weekends count. Put a new file at {1} when there is one.</translation>
    </message>
    <message>
        <source>有效的佐证材料</source>
        <translation>Valid evidence</translation>
    </message>
    <message>
        <source>标题用语</source>
        <translation>Wording of titles</translation>
    </message>
    <message>
        <source>欠应达进度不超过这么多，不算落后。</source>
        <translation>Falling short by no more than this is not behind.</translation>
    </message>
    <message>
        <source>自动备份，位置和恢复在“文件”菜单的“备份与恢复”里。</source>
        <translation>Backups are automatic; places and restoring are in “Backup and restore” in the File menu.</translation>
    </message>
    <message>
        <source>落后容差</source>
        <translation>Tolerance</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>超出应达进度这么多，才算超过序时。</source>
        <translation>Exceeding by this much counts as ahead of pace.</translation>
    </message>
    <message>
        <source>超前标准</source>
        <translation>Ahead margin</translation>
    </message>
    <message>
        <source>销号需要</source>
        <translation>Close-out needs</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>勾选或取消选中的任务</source>
        <translation>Tick or untick the selected tasks</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>确认并转到下一处</source>
        <translation>Confirm and go to next</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>SlipTableModel</name>
    <message>
        <source>{0} 等 {1} 项</source>
        <translation>{0} and others, {1} in all</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>反馈期限</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>Word 文件 (*.docx)</source>
        <translation>Word file (*.docx)</translation>
    </message>
    <message>
        <source>出具{0}</source>
        <translation>Give: {0}</translation>
    </message>
    <message>
        <source>没有逾期或没有填报的任务，不用催办。</source>
        <translation>No task is late or unreported; nobody needs a reminder.</translation>
    </message>
</context>
<context>
    <name>SlipsPage</name>
    <message>
        <source>共 {0} 份</source>
        <translation>{0} in all</translation>
    </message>
    <message>
        <source>再写出一份…</source>
        <translation>Write another copy…</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>查看任务</source>
        <translation>Show task</translation>
    </message>
    <message>
        <source>还没有出具过文书。催办通知在这里出具，督办单和两种申请在任务上出具。</source>
        <translation>No slip has been given yet. Reminders are given here; supervision notices and the two applications from a task.</translation>
    </message>
</context>
<context>
    <name>StartRestore</name>
    <message>
        <source>从备份或交接文件恢复</source>
        <translation>Restore from a backup or handover file</translation>
    </message>
    <message>
        <source>台账备份 (*.bizdesk)</source>
        <translation>Ledger backups (*.bizdesk)</translation>
    </message>
    <message>
        <source>正在恢复台账…</source>
        <translation>Restoring the ledger…</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>“{0}”里没有台账；台账文件夹里应有 ledger.db 这个文件，请另选一个。</source>
        <translation>There is no ledger in “{0}”; its folder should hold the file ledger.db. Choose another one.</translation>
    </message>
    <message>
        <source>一座虚构城市一年的台账，放在“{0}”文件夹，和自己的台账分开。</source>
        <translation>A made-up city's ledger of one year, in “{0}”, apart from your own.</translation>
    </message>
    <message>
        <source>从备份或交接文件恢复…</source>
        <translation>Restore from a backup or handover file…</translation>
    </message>
    <message>
        <source>别的电脑或 U 盘上的台账，选它所在的文件夹。</source>
        <translation>A ledger of another PC or a USB stick: choose its folder.</translation>
    </message>
    <message>
        <source>导入政策文件</source>
        <translation>Import policy documents</translation>
    </message>
    <message>
        <source>打开已有台账</source>
        <translation>Open a ledger</translation>
    </message>
    <message>
        <source>打开示例台账</source>
        <translation>Open the sample ledger</translation>
    </message>
    <message>
        <source>把政策文件里的措施变成台账，按单位办结，按季度出报表。</source>
        <translation>Policy documents become a ledger, ticked off by agency, reported by quarter.</translation>
    </message>
    <message>
        <source>最近的台账</source>
        <translation>Recent ledgers</translation>
    </message>
    <message>
        <source>正在准备示例台账…</source>
        <translation>Preparing the sample ledger…</translation>
    </message>
    <message>
        <source>营商台账</source>
        <translation>BizDesk</translation>
    </message>
    <message>
        <source>读出文件里的措施，核对后就是台账；台账存放在 {0}。</source>
        <translation>Check what was read, and it is your ledger in {0}.</translation>
    </message>
    <message>
        <source>读出文件里的措施，核对后放进自己的台账（{0}）。</source>
        <translation>Check what was read, and it joins your ledger ({0}).</translation>
    </message>
    <message>
        <source>连接服务器台账…</source>
        <translation>Connect to a ledger on a server…</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>指标名称</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>计量单位</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>TargetReadings</name>
    <message>
        <source>{0}
上次读数 {1}（{2}）</source>
        <translation>{0}
Last reading {1} ({2})</translation>
    </message>
    <message>
        <source>还没有读数</source>
        <translation>No readings yet</translation>
    </message>
</context>
<context>
    <name>TargetTable</name>
    <message>
        <source>填写读数</source>
        <translation>Enter reading</translation>
    </message>
    <message>
        <source>打开任务</source>
        <translation>Open task</translation>
    </message>
</context>
<context>
    <name>TargetTableModel</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>基数</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>实际</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>差距</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>序时</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>应达</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>按 F2 填写 {0} 的读数；清空就是取消这天的读数</source>
        <translation>F2 enters the reading of {0}; an empty field takes that day’s reading away</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>读数日期</source>
        <translation>Read on</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>{0} 项目标</source>
        <translation>Targets {0}</translation>
    </message>
    <message>
        <source>任务里还没有量化指标。导入写有指标的文件，或在校对时填写，目标会列在这里。</source>
        <translation>No task has a target yet. Import a document that states targets, or enter them in proofreading; they are listed here.</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>全部文件</source>
        <translation>All documents</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>只看未达序时</source>
        <translation>Behind only</translation>
    </message>
    <message>
        <source>填写读数</source>
        <translation>Enter reading</translation>
    </message>
    <message>
        <source>填写读数（F2）</source>
        <translation>Enter reading (F2)</translation>
    </message>
    <message>
        <source>尚无读数 {0}</source>
        <translation>No reading {0}</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>没有符合筛选条件的目标。</source>
        <translation>No target fits the filters.</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
</context>
<context>
    <name>TaskChooserDialog</name>
    <message>
        <source>“{0}”的任务</source>
        <translation>Tasks of “{0}”</translation>
    </message>
</context>
<context>
    <name>TaskColumns</name>
    <message>
        <source>下一步措施</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>原定时限</source>
        <translation>Original due</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>序时</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>本季进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>目标/量化指标</source>
        <translation>Goal / targets</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>责任/配合</source>
        <translation>Resp. / supporting</translation>
    </message>
    <message>
        <source>销号日期</source>
        <translation>Closed out on</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>单位</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>新建任务</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>有完成时限</source>
        <translation>Has a due date</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>编辑任务</source>
        <translation>Edit task</translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation>Ongoing</translation>
    </message>
</context>
<context>
    <name>TaskOutline</name>
    <message>
        <source>大纲</source>
        <translation>Outline</translation>
    </message>
</context>
<context>
    <name>TaskOutlineModel</name>
    <message>
        <source>{0} 项，已办结 {1}，逾期 {2}</source>
        <translation>Tasks {0}, done {1}, overdue {2}</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
</context>
<context>
    <name>TaskTableModel</name>
    <message>
        <source>原定 {0}
</source>
        <translation>Originally {0}
</translation>
    </message>
    <message>
        <source>原文：{0}</source>
        <translation>Original: {0}</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>未办结</source>
        <translation>Not done</translation>
    </message>
</context>
<context>
    <name>TaskTicks</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>筛选任务</source>
        <translation>Filter tasks</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>全部任务</source>
        <translation>All tasks</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>台账里还没有任务。导入一份政策文件，每项措施就成为一项任务；也可以把文件直接拖进窗口。</source>
        <translation>The ledger holds no tasks yet. Import a policy document and each measure becomes a task; or drop the file on the window.</translation>
    </message>
    <message>
        <source>大纲</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>查看方式</source>
        <translation>View</translation>
    </message>
    <message>
        <source>没有符合筛选条件的任务。</source>
        <translation>No tasks match the filters.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>序时计划…</source>
        <translation>Pace plan…</translation>
    </message>
    <message>
        <source>延期…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>批复延期…</source>
        <translation>Decide on extension…</translation>
    </message>
    <message>
        <source>改定进度…</source>
        <translation>Set pace…</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>；长期坚持的 {0} 项不办结</source>
        <translation>; ongoing and left as they are: {0}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{0} 年到期 {1} 项</source>
        <translation>Due in {0}: {1}</translation>
    </message>
    <message>
        <source>临期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>以后到期 {0}</source>
        <translation>Due later {0}</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>延期前</source>
        <translation>Before extension</translation>
    </message>
    <message>
        <source>往年到期未办结 {0}</source>
        <translation>Due earlier, not done {0}</translation>
    </message>
    <message>
        <source>文中节点</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>没有时限 {0}</source>
        <translation>No deadline {0}</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>，改为 {0}</source>
        <translation>, now {0}</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>挂图</source>
        <translation>Wall chart</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>{0} 月</source>
        <translation>M{0}</translation>
    </message>
    <message>
        <source>{0}年{1}月</source>
        <translation>{0}-{1}</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>还有 {0} 项</source>
        <translation>{0} more</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>{0} 年</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} 年没有到期的任务，也没有文中节点。</source>
        <translation>Nothing is due in {0}, and no milestones either.</translation>
    </message>
    <message>
        <source>上一年</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>下一年</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>全部文件</source>
        <translation>All documents</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>挂图</source>
        <translation>Wall chart</translation>
    </message>
    <message>
        <source>按任务</source>
        <translation>By task</translation>
    </message>
    <message>
        <source>按单位</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>查看方式</source>
        <translation>View</translation>
    </message>
    <message>
        <source>没有到期的任务</source>
        <translation>No tasks due</translation>
    </message>
    <message>
        <source>还没有任务。导入政策文件，有时限的任务就会排到挂图上。</source>
        <translation>No tasks yet. Import a policy document and tasks with a deadline are set out on the chart.</translation>
    </message>
</context>
<context>
    <name>ToRemindModel</name>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>未填报</source>
        <translation>Unreported</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>{0}（截至 {1}）{2} {3} 项</source>
        <translation>{0} (as of {1}) {2}: {3}</translation>
    </message>
    <message>
        <source>{0}（截至 {1}）共 {2} 项：已办结 {3}，办理中 {4}，逾期 {5}</source>
        <translation>{0} (as of {1}) {2} in all: done {3}, in progress {4}, overdue {5}</translation>
    </message>
    <message>
        <source>◎ 办理中</source>
        <translation>◎ In progress</translation>
    </message>
    <message>
        <source>● 逾期</source>
        <translation>● Overdue</translation>
    </message>
    <message>
        <source>✓ 已办结</source>
        <translation>✓ Done</translation>
    </message>
    <message>
        <source>到这一天还没有任务。</source>
        <translation>No tasks on this day yet.</translation>
    </message>
    <message>
        <source>各季走势</source>
        <translation>By quarter</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>“{0}”设了密码，请输入后打开。</source>
        <translation>“{0}” has a password. Enter it to open the ledger.</translation>
    </message>
    <message>
        <source>台账密码</source>
        <translation>Ledger password</translation>
    </message>
    <message>
        <source>台账已上锁</source>
        <translation>Ledger locked</translation>
    </message>
</context>
<context>
    <name>UsesDialog</name>
    <message>
        <source>{0}现在用于 {1} 项任务；再勾选要用到它的任务。</source>
        <translation>Tasks that {0} is used for now: {1}. Tick the others that it is for.</translation>
    </message>
    <message>
        <source>用于哪些任务</source>
        <translation>Used for tasks</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>WindowKeeper</name>
    <message>
        <source>你的身份已改为{0}，即时生效。</source>
        <translation>You are now {0}, from this moment on.</translation>
    </message>
    <message>
        <source>升级</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>台账已升级到本版，大家可以打开了。</source>
        <translation>The ledger is of this version now, and everybody can open it.</translation>
    </message>
    <message>
        <source>营商台账</source>
        <translation>BizDesk</translation>
    </message>
    <message>
        <source>这是示例台账，可以放心试，自己的台账不受影响。</source>
        <translation>This is the sample ledger: try anything, your own ledger is not touched.</translation>
    </message>
    <message>
        <source>这本台账是旧版本的，要升级到本版才能打开。升级改动服务器上的数据库，不会自动备份，请先用服务器自己的工具备份。已备份好、现在升级吗？</source>
        <translation>This ledger is of an older version and has to be upgraded before it opens. That changes the database on the server and no backup is made by itself: make one with the server's own tools first. Is there a backup, and is it to be upgraded now?</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>
佐证：{0}</source>
        <translation>
Evidence: {0}</translation>
    </message>
    <message>
        <source>{0} 申请延至 {1}{2}：{3}</source>
        <translation>{0} asked for {1}{2}: {3}</translation>
    </message>
    <message>
        <source>{0} 项</source>
        <translation>Tasks {0}</translation>
    </message>
    <message>
        <source>{0}。{1} {2}{3}</source>
        <translation>{0}. {1} {2}{3}</translation>
    </message>
    <message>
        <source>{0}。待批复</source>
        <translation>{0}. Not decided yet</translation>
    </message>
    <message>
        <source>{0}把本季序时进度改定为“{1}”：{2}</source>
        <translation>{0} set this quarter's pace to “{1}”: {2}</translation>
    </message>
    <message>
        <source>　{0} 应达 {1}%</source>
        <translation>  {0}: {1}% expected</translation>
    </message>
    <message>
        <source>　完成率 {0}%</source>
        <translation>  {0}% completed</translation>
    </message>
    <message>
        <source>下一步：{0}</source>
        <translation>Next steps: {0}</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>剩 {0} 天</source>
        <translation>{0} d left</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>办理中 {0}</source>
        <translation>In progress {0}</translation>
    </message>
    <message>
        <source>原定 {0}，延至 {1}</source>
        <translation>Originally {0}, extended to {1}</translation>
    </message>
    <message>
        <source>原文没有写明时限</source>
        <translation>No deadline stated</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>完成时限：{0}</source>
        <translation>Due: {0}</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已办结 {0}</source>
        <translation>Done {0}</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed out</translation>
    </message>
    <message>
        <source>序时计划：{0}</source>
        <translation>Pace plan: {0}</translation>
    </message>
    <message>
        <source>待核对：{0}</source>
        <translation>To be checked: {0}</translation>
    </message>
    <message>
        <source>按惯例推进</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>文中节点：{0}</source>
        <translation>Milestones: {0}</translation>
    </message>
    <message>
        <source>未启动</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>本季已报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>本季未报</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>落后</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>逾期 {0}</source>
        <translation>Overdue {0}</translation>
    </message>
    <message>
        <source>逾期 {0} 天</source>
        <translation>{0} d late</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Supporting</translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <source>长期坚持，按季填报</source>
        <translation>Ongoing, reported each quarter</translation>
    </message>
    <message>
        <source>问题：{0}</source>
        <translation>Problems: {0}</translation>
    </message>
    <message>
        <source>（{0}%）</source>
        <translation> ({0}%)</translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation> ({0})</translation>
    </message>
    <message>
        <source>（原文“{0}”）</source>
        <translation> (original: “{0}”)</translation>
    </message>
    <message>
        <source>（逾期后提出）</source>
        <translation> (asked late)</translation>
    </message>
    <message>
        <source>，{0}</source>
        <translation>, {0}</translation>
    </message>
    <message>
        <source>，{0} 起算</source>
        <translation>, from {0}</translation>
    </message>
    <message>
        <source>，此后长期坚持</source>
        <translation>, ongoing from then</translation>
    </message>
    <message>
        <source>：{0}</source>
        <translation>: {0}</translation>
    </message>
</context>
<context>
    <name>WordingTableModel</name>
    <message>
        <source>任务数</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>时限用语</source>
        <translation>Deadline wordings</translation>
    </message>
    <message>
        <source>没有读出日期</source>
        <translation>No date read</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation>Ongoing</translation>
    </message>
</context>
<context>
    <name>WordingsDialog</name>
    <message>
        <source>{0}：每种时限用语怎样读的。改正一处，写着它的任务都跟着改。</source>
        <translation>{0}: how each wording of a deadline was read. Correct one and every task that has it follows.</translation>
    </message>
    <message>
        <source>从成文之日推算为 {0}，核对后改读即可。</source>
        <translation>Counted from the issue date: {0}. Check it, then read it so.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>改读为</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>改读为这一天</source>
        <translation>Read as this day</translation>
    </message>
    <message>
        <source>改读为长期坚持</source>
        <translation>Read as ongoing</translation>
    </message>
    <message>
        <source>时限用语</source>
        <translation>Deadline wordings</translation>
    </message>
    <message>
        <source>这份文件的任务没有写明时限。</source>
        <translation>No task of this document states a deadline.</translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation> ({0})</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source> {0} 个单位</source>
        <translation>{0} agencies</translation>
    </message>
    <message>
        <source> {0} 项任务</source>
        <translation>{0} tasks</translation>
    </message>
    <message>
        <source> 个百分点</source>
        <translation> percentage points</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Excel 模板</source>
        <translation>Excel template</translation>
    </message>
    <message>
        <source>LibreOffice 打不开“{0}”，文件可能有密码或已损坏，请用 WPS、Word 打开后另存为 docx 再读。</source>
        <translation>LibreOffice cannot open “{0}”, which may have a password or be damaged. Open it with WPS or Word, save it as docx and read that.</translation>
    </message>
    <message>
        <source>Word 模板</source>
        <translation>Word template</translation>
    </message>
    <message>
        <source>{0} {1} 项</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} {1}{2}</source>
        <translation>{0} {1}{2}</translation>
    </message>
    <message>
        <source>{0} {1}{2}，{3}</source>
        <translation>{0} {1}{2}, {3}</translation>
    </message>
    <message>
        <source>{0} · 又称{1}</source>
        <translation>{0} · also {1}</translation>
    </message>
    <message>
        <source>{0} 个工作日</source>
        <translation>working days {0}</translation>
    </message>
    <message>
        <source>{0} 的 {1} 端口没有回应，请检查网络、服务器地址和端口。</source>
        <translation>Nothing answers at {0}, port {1}. Check the network, the server's address and the port.</translation>
    </message>
    <message>
        <source>{0}{1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0}{1}原已出具</source>
        <translation>{0} {1} had been given already</translation>
    </message>
    <message>
        <source>{0}{1}的序时进度改回按计划计算</source>
        <translation>Pace of {0}, {1} follows the plan again</translation>
    </message>
    <message>
        <source>{0}{1}的序时进度改定为{2}：{3!s}</source>
        <translation>Pace of {0}, {1} set to {2}: {3}</translation>
    </message>
    <message>
        <source>{0}—{1}年</source>
        <translation>{0}–{1}</translation>
    </message>
    <message>
        <source>{0}“{1}”的文件不见了或被改动过，请在台账设置里重新选择或去掉，再出报表。</source>
        <translation>The file of the {0} “{1}” is gone or was changed; choose it again or remove it in the ledger settings, then make the report.</translation>
    </message>
    <message>
        <source>{0}在 {1} 改过这一项，现在是“{2}”，请看过再改；你的改动没有保存。</source>
        <translation>{0} changed this at {1}; it now says “{2}”. Have a look before you change it; your change was not saved.</translation>
    </message>
    <message>
        <source>{0}在 {1} 改过这一项，请看过再改；你的改动没有保存。</source>
        <translation>{0} changed this at {1}. Have a look before you change it; your change was not saved.</translation>
    </message>
    <message>
        <source>{0}填报表（{1} 项任务）</source>
        <translation>Return form {0} (tasks: {1})</translation>
    </message>
    <message>
        <source>{0}字体恢复通常的</source>
        <translation>{0} typeface as usual again</translation>
    </message>
    <message>
        <source>{0}字体设为{1}</source>
        <translation>{0} typeface set to {1}</translation>
    </message>
    <message>
        <source>{0}封账存档</source>
        <translation>archive of closed {0}</translation>
    </message>
    <message>
        <source>{0}封账时的存档不见了或被改动过，请从备份恢复台账。</source>
        <translation>The archive of closed {0} is gone or was altered. Restore the ledger from a backup.</translation>
    </message>
    <message>
        <source>{0}封账：{1} 项任务，办结 {2} 项</source>
        <translation>Closed {0}: tasks {1}, done {2}</translation>
    </message>
    <message>
        <source>{0}已写入 {1}</source>
        <translation>{0} written to {1}</translation>
    </message>
    <message>
        <source>{0}已有一份延期申请没有批复，请先批复。</source>
        <translation>An extension of {0} waits for a decision. Decide on it first.</translation>
    </message>
    <message>
        <source>{0}已经办结，不用督办。</source>
        <translation>{0} is done and needs no supervision.</translation>
    </message>
    <message>
        <source>{0}已经封账。</source>
        <translation>{0} is closed already.</translation>
    </message>
    <message>
        <source>{0}年</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0}年第{1}季度</source>
        <translation>Q{1} {0}</translation>
    </message>
    <message>
        <source>{0}延期至 {1} 的申请没有同意{2}</source>
        <translation>Extension of {0} to {1} was not granted{2}</translation>
    </message>
    <message>
        <source>{0}延期至 {1} 的申请没有同意{2}：{3!s}</source>
        <translation>Extension of {0} to {1} was not granted{2}: {3}</translation>
    </message>
    <message>
        <source>{0}延期至 {1}{2}</source>
        <translation>Extended {0} to {1}{2}</translation>
    </message>
    <message>
        <source>{0}延期至 {1}{2}：{3!s}</source>
        <translation>Extended {0} to {1}{2}: {3}</translation>
    </message>
    <message>
        <source>{0}换成新版：{1}、终止 {2} 项、新增 {3} 项{4}</source>
        <translation>Replaced {0} with its new edition: {1}, ended {2}, new {3}{4}</translation>
    </message>
    <message>
        <source>{0}放假安排未知，只扣双休日</source>
        <translation>holidays of {0} are not known, only weekends count</translation>
    </message>
    <message>
        <source>{0}没有单位承担任务，没有导出报表。</source>
        <translation>No agency has tasks in {0}; no reports were exported.</translation>
    </message>
    <message>
        <source>{0}没有单位要填报，没有写出填报表。</source>
        <translation>No agency has anything to report for {0}; no forms were written.</translation>
    </message>
    <message>
        <source>{0}没有完成时限，不用延期；要定时限请修改任务。</source>
        <translation>{0} has no due date to extend. To give it one, edit the task.</translation>
    </message>
    <message>
        <source>{0}没有第 {1} 项指标，{2}</source>
        <translation>{0} has no target {1}. {2}</translation>
    </message>
    <message>
        <source>{0}没有等待批复的延期申请。</source>
        <translation>No extension of {0} waits for a decision.</translation>
    </message>
    <message>
        <source>{0}没有逾期和未填报的任务，不用催办。</source>
        <translation>{0} has no late or unreported tasks and needs no reminder.</translation>
    </message>
    <message>
        <source>{0}现在的时限是 {1}，延期要定在这之后。</source>
        <translation>{0} is due on {1}; an extension must be later.</translation>
    </message>
    <message>
        <source>{0}由 {1}{2}改为 {3}{2}</source>
        <translation>{0} changed from {1}{2} to {3}{2}</translation>
    </message>
    <message>
        <source>{0}由{1}共同负责，请指明是哪个单位。</source>
        <translation>{0} is shared by {1}. Say which agency is meant.</translation>
    </message>
    <message>
        <source>{0}由{1}改为{2}</source>
        <translation>{0} changed from {1} to {2}</translation>
    </message>
    <message>
        <source>{0}申请延期至 {1}{2}：{3!s}</source>
        <translation>Extension of {0} to {1} was asked for{2}: {3}</translation>
    </message>
    <message>
        <source>{0}的上一步在 {1}，日期不能更早。</source>
        <translation>The last step of {0} was on {1}; the date cannot be earlier.</translation>
    </message>
    <message>
        <source>{0}的佐证材料“{1}”{2}</source>
        <translation>Evidence “{1}” of {0}: {2}</translation>
    </message>
    <message>
        <source>{0}的序时计划：{1}</source>
        <translation>Pace plan of {0}: {1}</translation>
    </message>
    <message>
        <source>{0}的指标“{1}”{2} 的读数：{3!s}</source>
        <translation>Reading of target “{1}” of {0} on {2}: {3}</translation>
    </message>
    <message>
        <source>{0}的指标“{1}”还没有达到，请先填报达标的读数再销号。</source>
        <translation>Target “{1}” of {0} is not reached. Enter a reading that reaches it before the close-out.</translation>
    </message>
    <message>
        <source>{0}要在 {1} 到 {2}{3}之间，请改正。</source>
        <translation>{0} must be between {1} and {2}{3}. Correct it.</translation>
    </message>
    <message>
        <source>{0}要长期坚持，不能办结；请每季度填报进展。</source>
        <translation>{0} is ongoing and is never done. Report its progress each quarter.</translation>
    </message>
    <message>
        <source>{0}设为“{1}”</source>
        <translation>{0} set to “{1}”</translation>
    </message>
    <message>
        <source>{0}边距要在 {1} 到 {2} 毫米之间。</source>
        <translation>The {0} margin has to be between {1} and {2} mm.</translation>
    </message>
    <message>
        <source>{0}还没有佐证材料，请先添加再销号。</source>
        <translation>{0} has no evidence. Add some before the close-out.</translation>
    </message>
    <message>
        <source>{0}还没有办结，不用回头看。</source>
        <translation>{0} is not done; there is nothing to recheck.</translation>
    </message>
    <message>
        <source>{0}还没有结束，{1} 以后才能封账。</source>
        <translation>{0} is not over; it can be closed after {1}.</translation>
    </message>
    <message>
        <source>{0}（{1!s}）</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0}（{1}）</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0}（{1}）{2}</source>
        <translation>{0} ({1}) {2}</translation>
    </message>
    <message>
        <source>{0}（{1}，{2}）</source>
        <translation>{0} ({1}, {2})</translation>
    </message>
    <message>
        <source>{0}（源代码）</source>
        <translation>{0} (source code)</translation>
    </message>
    <message>
        <source>{0}（用 pip 安装）</source>
        <translation>{0} (installed by pip)</translation>
    </message>
    <message>
        <source>{0}（程序文件夹）</source>
        <translation>{0} (program folder)</translation>
    </message>
    <message>
        <source>{0}，{1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}，已写入 {1}</source>
        <translation>{0}, written to {1}</translation>
    </message>
    <message>
        <source>{0}，请联系台账负责人；没有任何改动。</source>
        <translation>{0}. Please ask the lead of the ledger; nothing was changed.</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}；没有任何改动。</source>
        <translation>{0}; nothing was changed.</translation>
    </message>
    <message>
        <source>{0}；这次操作没有生效，已有的记录都在。</source>
        <translation>{0}. Nothing was changed; all records are intact.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>“{0}”{1}，没有恢复，台账没有改动；请处理后再试。</source>
        <translation>“{0}” {1}; nothing was restored and the ledger is unchanged. Mend that and try again.</translation>
    </message>
    <message>
        <source>“{0}”不像单位名称，请核对责任单位。</source>
        <translation>“{0}” does not look like an agency. Check the agencies.</translation>
    </message>
    <message>
        <source>“{0}”不再包括任何单位</source>
        <translation>“{0}” includes no agencies any more</translation>
    </message>
    <message>
        <source>“{0}”不在 {1} 年到 {2} 年之间，请核对年份。</source>
        <translation>“{0}” is not between the years {1} and {2}. Check the year.</translation>
    </message>
    <message>
        <source>“{0}”不在{1}的单位之列，请核对单位或任务。</source>
        <translation>“{0}” is no agency of {1}. Check the agency or the task.</translation>
    </message>
    <message>
        <source>“{0}”不完整或已损坏，请重新取得这个文件，或用 WPS、Word 打开后另存一份。</source>
        <translation>“{0}” is incomplete or damaged. Get the file again, or open it with WPS or Word and save a copy.</translation>
    </message>
    <message>
        <source>“{0}”不是发出的填报表，请选择单位交回的 xlsx 文件。</source>
        <translation>“{0}” is no return form. Choose an xlsx file that an agency returned.</translation>
    </message>
    <message>
        <source>“{0}”不是台账备份，或者已经损坏，请换一份备份；台账没有改动。</source>
        <translation>“{0}” is no ledger backup or is damaged; choose another backup. The ledger is unchanged.</translation>
    </message>
    <message>
        <source>“{0}”不是季度，请按 2022Q4 的形式书写。</source>
        <translation>“{0}” is no quarter. Write it like 2022Q4.</translation>
    </message>
    <message>
        <source>“{0}”不是数字，请只写数字，如 45 或 98.5。</source>
        <translation>“{0}” is no number. Write digits only, such as 45 or 98.5.</translation>
    </message>
    <message>
        <source>“{0}”不是能读的文件，请另存为 docx、pdf、xlsx 或 txt 再读。</source>
        <translation>“{0}” cannot be read. Save it as docx, pdf, xlsx or txt and read that.</translation>
    </message>
    <message>
        <source>“{0}”不是营商台账的文件包（{1}），请向提供者重新要一份。</source>
        <translation>“{0}” is no pack of BizDesk ({1}). Ask its provider for another one.</translation>
    </message>
    <message>
        <source>“{0}”不能写入，请检查权限或写保护开关，或把台账放到别处；没有任何改动。</source>
        <translation>“{0}” cannot be written to. Check permissions or the write-protect switch, or put the ledger elsewhere. Nothing was changed.</translation>
    </message>
    <message>
        <source>“{0}”不能用作标志，请用 PNG 或 JPEG 图片，不超过 {1} MB、边长不超过 {2} 像素。</source>
        <translation>“{0}” cannot be used as a logo; use a PNG or JPEG picture of at most {1} MB and {2} pixels a side.</translation>
    </message>
    <message>
        <source>“{0}”不能用作模板，请确认它还在，并且是 {1} 文件。</source>
        <translation>“{0}” cannot serve as a template; make sure that it is still there and is a {1} file.</translation>
    </message>
    <message>
        <source>“{0}”也用作{1}的佐证材料</source>
        <translation>“{0}” is evidence for {1} too</translation>
    </message>
    <message>
        <source>“{0}”包括：{1}</source>
        <translation>“{0}” includes: {1}</translation>
    </message>
    <message>
        <source>“{0}”又名“{1}”</source>
        <translation>“{0}” is also called “{1}”</translation>
    </message>
    <message>
        <source>“{0}”在复制时被改动，请保存并关闭后重新添加；台账没有改动。</source>
        <translation>“{0}” was altered while it was copied. Save and close it, then add it again. The ledger is unchanged.</translation>
    </message>
    <message>
        <source>“{0}”已在另一个窗口里打开，那个窗口没有回应；请等它忙完，或先关掉它。</source>
        <translation>“{0}” is open in another window that does not answer. Wait until it is free, or close it first.</translation>
    </message>
    <message>
        <source>“{0}”已是 {1} 的姓名，历史按姓名署名，请写得能区别开来；没有任何改动。</source>
        <translation>“{0}” is the name of {1} already. The history signs with names, so please write another; nothing was changed.</translation>
    </message>
    <message>
        <source>“{0}”并入“{1}”</source>
        <translation>“{0}” was merged into “{1}”</translation>
    </message>
    <message>
        <source>“{0}”是一个文件，台账需要一个文件夹，请另选位置。</source>
        <translation>“{0}” is a file; a ledger needs a folder. Choose another place.</translation>
    </message>
    <message>
        <source>“{0}”是压缩包，请先解压，再选择里面的文件。</source>
        <translation>“{0}” is an archive. Unpack it, then choose the file in it.</translation>
    </message>
    <message>
        <source>“{0}”是只读的，没有改动它；请取消只读，或换一个文件名。</source>
        <translation>“{0}” is read-only and was left as it is; make it writable or choose another name.</translation>
    </message>
    <message>
        <source>“{0}”是扫描件或图片，没有文字可读，请先安装文字识别（pip install 'bizdesk[ocr]'）再读。</source>
        <translation>“{0}” is a scan or a picture without text. Install text recognition first (pip install 'bizdesk[ocr]').</translation>
    </message>
    <message>
        <source>“{0}”是扫描件，没有文字可读，请用 OFD 阅读器另存为 pdf 再读。</source>
        <translation>“{0}” is a scan without text. Save it as pdf with an OFD reader and read that.</translation>
    </message>
    <message>
        <source>“{0}”是文件夹，请选择里面的文件。</source>
        <translation>“{0}” is a folder. Choose a file in it.</translation>
    </message>
    <message>
        <source>“{0}”是空文件，请换一个有内容的文件。</source>
        <translation>“{0}” is empty. Choose a file that holds something.</translation>
    </message>
    <message>
        <source>“{0}”是管道或设备，不是文件，请选择一个文件。</source>
        <translation>“{0}” is a pipe or a device. Choose a file.</translation>
    </message>
    <message>
        <source>“{0}”是设了密码的备份，不知道里面有多少，没有替换它；请换一个文件名。</source>
        <translation>“{0}” is a backup with a password, so it is not known how much it holds; it was not replaced. Choose another file name.</translation>
    </message>
    <message>
        <source>“{0}”正在别的程序里打开，没有改动它；请先关闭，或换一个文件名。</source>
        <translation>“{0}” is open in another program and was left as it is; close it first or choose another name.</translation>
    </message>
    <message>
        <source>“{0}”正在窗口里打开，请先关闭那个窗口再做；没有任何改动。</source>
        <translation>“{0}” is open in a window. Close that window first; nothing was changed.</translation>
    </message>
    <message>
        <source>“{0}”没有认清，请对照原件核对文字。</source>
        <translation>“{0}” was not recognised for sure. Check the words against the original.</translation>
    </message>
    <message>
        <source>“{0}”由更新版本的程序写出，请升级本程序后再恢复；台账没有改动。</source>
        <translation>“{0}” was written by a newer version; upgrade the program before restoring. The ledger is unchanged.</translation>
    </message>
    <message>
        <source>“{0}”的内容和记录对不上，请先用 bizdesk check 查明；目的地没有改动。</source>
        <translation>“{0}” is not what the records say. Look into it with bizdesk check first; nothing was changed at the destination.</translation>
    </message>
    <message>
        <source>“{0}”的内容超过 {1} MB，请只留下政策文件的正文再读。</source>
        <translation>“{0}” holds more than {1} MB. Keep only the text of the policy document and read that.</translation>
    </message>
    <message>
        <source>“{0}”的内部结构异常，为安全起见没有读取，请用 WPS 或 Word 打开后另存一份再读。</source>
        <translation>“{0}” is built in an odd way and was not read, to be safe. Open it with WPS or Word, save a copy and read that.</translation>
    </message>
    <message>
        <source>“{0}”设了密码，请打开后另存一份不带密码的再读。</source>
        <translation>“{0}” has a password. Open it, save a copy without one and read that.</translation>
    </message>
    <message>
        <source>“{0}”设有密码，请输入密码后再打开。</source>
        <translation>“{0}” is protected by a password; enter it to open the backup.</translation>
    </message>
    <message>
        <source>“{0}”还没有列出成员单位，请先列出它包括哪些单位（不含它自己）。</source>
        <translation>“{0}” has no members listed. First list the agencies that it includes, other than itself.</translation>
    </message>
    <message>
        <source>“{0}”里已有别的文件，请为台账选一个空文件夹。</source>
        <translation>“{0}” holds other files. Choose an empty folder for the ledger.</translation>
    </message>
    <message>
        <source>“{0}”里有 {1} 项任务、{2} 份材料，现在的台账有 {3} 项、{4} 份，没有替换它；请换一个文件名。</source>
        <translation>“{0}” was not replaced. It holds: tasks {1}, files {2}; the ledger now: tasks {3}, files {4}. Choose another file name.</translation>
    </message>
    <message>
        <source>“{0}”里还没有台账，请先导入一份政策文件，或用 --ledger 指明台账文件夹。</source>
        <translation>There is no ledger in “{0}” yet. Import a policy document first, or name the ledger's folder with --ledger.</translation>
    </message>
    <message>
        <source>“否”</source>
        <translation>“no”</translation>
    </message>
    <message>
        <source>“是”</source>
        <translation>“yes”</translation>
    </message>
    <message>
        <source>▲ 佐证到期</source>
        <translation>▲ Evidence expires</translation>
    </message>
    <message>
        <source>▲ 佐证已过期</source>
        <translation>▲ Evidence expired</translation>
    </message>
    <message>
        <source>▲ 落后</source>
        <translation>▲ Behind</translation>
    </message>
    <message>
        <source>◆ 临期</source>
        <translation>◆ Due soon</translation>
    </message>
    <message>
        <source>◆ 今天到期</source>
        <translation>◆ Due today</translation>
    </message>
    <message>
        <source>◆ 剩 {0} 天{1}</source>
        <translation>◆ {0} d left{1}</translation>
    </message>
    <message>
        <source>○ {0}未填报</source>
        <translation>○ {0} not reported</translation>
    </message>
    <message>
        <source>○ 填报表未收回</source>
        <translation>○ Form not returned</translation>
    </message>
    <message>
        <source>○ 未启动</source>
        <translation>○ Not started</translation>
    </message>
    <message>
        <source>○ 未填报</source>
        <translation>○ Not reported</translation>
    </message>
    <message>
        <source>● 逾期</source>
        <translation>● Overdue</translation>
    </message>
    <message>
        <source>● 逾期 {0} 天</source>
        <translation>● {0} d late</translation>
    </message>
    <message>
        <source>✓ 正常</source>
        <translation>✓ On pace</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>、{0} 项指标</source>
        <translation>, indicators {0}</translation>
    </message>
    <message>
        <source>一</source>
        <translation>1</translation>
    </message>
    <message>
        <source>三</source>
        <translation>3</translation>
    </message>
    <message>
        <source>上</source>
        <translation>top</translation>
    </message>
    <message>
        <source>上 {0}、左 {1}、下 {2}、右 {3} 毫米</source>
        <translation>top {0}, left {1}, bottom {2}, right {3} mm</translation>
    </message>
    <message>
        <source>下</source>
        <translation>bottom</translation>
    </message>
    <message>
        <source>下一步措施</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>不再列入</source>
        <translation>no longer listed</translation>
    </message>
    <message>
        <source>不分季度</source>
        <translation>no quarter</translation>
    </message>
    <message>
        <source>不是本台账发出的填报表</source>
        <translation>No form of this ledger</translation>
    </message>
    <message>
        <source>不能写入</source>
        <translation>cannot be written to</translation>
    </message>
    <message>
        <source>不能写入“{0}”，请确认文件夹存在、可以写入，并先关闭已打开的同名文件。</source>
        <translation>“{0}” cannot be written. Make sure that the folder exists and can be written to, and close a file of this name first.</translation>
    </message>
    <message>
        <source>中省驻市</source>
        <translation>Central and provincial</translation>
    </message>
    <message>
        <source>临期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>临期天数</source>
        <translation>Due-soon days</translation>
    </message>
    <message>
        <source>为{0}添加佐证材料：{1}</source>
        <translation>Evidence added to {0}: {1}</translation>
    </message>
    <message>
        <source>二</source>
        <translation>2</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>人员与权限由负责人管理</source>
        <translation>People and rights are kept by a lead</translation>
    </message>
    <message>
        <source>人员里没有登录名 {0}，请按人员列表里的登录名书写；没有任何改动。</source>
        <translation>Nobody has the login {0}. Please write it as in the list of people; nothing was changed.</translation>
    </message>
    <message>
        <source>从备份取回 {0} 份佐证材料</source>
        <translation>Take evidence files back from backups ({0})</translation>
    </message>
    <message>
        <source>从已导入的文件读出 {0} 项指标</source>
        <translation>Indicators read from imported documents: {0}</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>任务状态和搜索用的文字已重新计算。</source>
        <translation>Task states and search words were worked out anew.</translation>
    </message>
    <message>
        <source>任务被修改</source>
        <translation>the task was edited</translation>
    </message>
    <message>
        <source>任务要有标题或正文，请至少填写一项。</source>
        <translation>A task needs a title or a text. Enter at least one.</translation>
    </message>
    <message>
        <source>任务（原文）</source>
        <translation>Task (original text)</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>低</source>
        <translation>below by</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>佐证到期</source>
        <translation>Evidence expires</translation>
    </message>
    <message>
        <source>佐证存储上没有“{0}”这个存储桶，请检查地址，或请管理员建立；没有任何改动。</source>
        <translation>The evidence store has no bucket “{0}”. Check the address, or have its keeper make it. Nothing was changed.</translation>
    </message>
    <message>
        <source>佐证存储存下的内容和原文件不一致，已经撤回，请管理员检查存储；没有任何改动。</source>
        <translation>What the evidence store kept differs from the file and was taken back. Have its keeper look at the store. Nothing was changed.</translation>
    </message>
    <message>
        <source>佐证存储已满，请管理员腾出空间后再试；没有任何改动。</source>
        <translation>The evidence store is full. Have its keeper make room, then try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>佐证存储拒绝了这个密钥，请检查密钥，或请管理员给它读写这个存储桶的权限；没有任何改动。</source>
        <translation>The evidence store refused the key. Check the key, or have its keeper let it read and write the bucket. Nothing was changed.</translation>
    </message>
    <message>
        <source>佐证存储的地址请写成 s3://主机/存储桶/前缀 的形式，连接不加密的写 s3+http://；没有任何改动。</source>
        <translation>Write the address of the evidence store as s3://host/bucket/prefix, or with s3+http:// where the connection is not encrypted. Nothing was changed.</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>佐证材料“{0}”不见了或被改动过，没有导出；请从备份恢复后再试。</source>
        <translation>The evidence “{0}” is missing or was changed. Nothing was exported; restore it from a backup and try again.</translation>
    </message>
    <message>
        <source>佐证材料“{0}”换了新版</source>
        <translation>evidence “{0}” was replaced with a new version</translation>
    </message>
    <message>
        <source>佐证材料“{0}”换成新版“{1}”{2}</source>
        <translation>Evidence “{0}” replaced with new version “{1}”{2}</translation>
    </message>
    <message>
        <source>佐证材料“{0}”的内容被改动过。</source>
        <translation>The content of evidence “{0}” was altered. </translation>
    </message>
    <message>
        <source>佐证材料“{0}”的文件不见了。</source>
        <translation>The file of evidence “{0}” is gone. </translation>
    </message>
    <message>
        <source>佐证材料“{0}”被移除</source>
        <translation>evidence “{0}” was removed</translation>
    </message>
    <message>
        <source>佐证材料存不下，请检查磁盘空间</source>
        <translation>The evidence cannot be stored; check the space on the disk</translation>
    </message>
    <message>
        <source>佐证材料文件夹“{0}”打不开，请看看共享文件夹连上没有，或另选一个。</source>
        <translation>The evidence folder “{0}” cannot be opened. See whether the shared folder is connected, or choose another.</translation>
    </message>
    <message>
        <source>佐证材料文件夹不能写入，请检查磁盘或U盘</source>
        <translation>The evidence folder cannot be written to; check the disk or USB stick</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>修改任务{0}{1}</source>
        <translation>Task edited: {0}{1}</translation>
    </message>
    <message>
        <source>修改指标{0}</source>
        <translation>Indicator edited: {0}</translation>
    </message>
    <message>
        <source>催办通知</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>关闭时</source>
        <translation>On close</translation>
    </message>
    <message>
        <source>内容不是有效的数据</source>
        <translation>its content is no valid data</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>出具催办通知{0}：{1}</source>
        <translation>Gave reminder {0}: {1}</translation>
    </message>
    <message>
        <source>出具延期申请{0}：{1}</source>
        <translation>Gave extension request {0}: {1}</translation>
    </message>
    <message>
        <source>出具督办单（{0}）{1}：{2}</source>
        <translation>Gave supervision notice ({0}) {1}: {2}</translation>
    </message>
    <message>
        <source>出具销号申请单{0}：{1}</source>
        <translation>Gave close-out application {0}: {1}</translation>
    </message>
    <message>
        <source>别处写作“{0}”，这里读成“{1}”，请核对责任单位。</source>
        <translation>Elsewhere it is “{0}”, here “{1}” was read. Check the agencies.</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>done</translation>
    </message>
    <message>
        <source>办结{0}{1}</source>
        <translation>Marked done: {0}{1}</translation>
    </message>
    <message>
        <source>办结{0}（{1!s}）{2}</source>
        <translation>Marked done: {0} ({1}){2}</translation>
    </message>
    <message>
        <source>办结日期由 {0} 改为 {1}</source>
        <translation>done on {1} instead of {0}</translation>
    </message>
    <message>
        <source>匀速推进</source>
        <translation>Evenly</translation>
    </message>
    <message>
        <source>升级前</source>
        <translation>Before upgrade</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>单位名称设为“{0}”</source>
        <translation>Office name set to “{0}”</translation>
    </message>
    <message>
        <source>单位已不在这项任务中</source>
        <translation>Agency left the task</translation>
    </message>
    <message>
        <source>单位有调整</source>
        <translation>agencies changed</translation>
    </message>
    <message>
        <source>单位标志</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>单位联络员</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>单位联络员只能改动本单位的办结、进展和佐证材料</source>
        <translation>A liaison changes only the ticks, reports and evidence of the own agency</translation>
    </message>
    <message>
        <source>单位联络员看不到别的单位的记录，查不全台账</source>
        <translation>A liaison does not see the records of other agencies and cannot check the whole ledger</translation>
    </message>
    <message>
        <source>单位联络员要写明单位（--agency），别的角色不写；没有任何改动。</source>
        <translation>A liaison needs an agency (--agency), other roles have none; nothing was changed.</translation>
    </message>
    <message>
        <source>单位要有名称，请填写。</source>
        <translation>An agency needs a name. Enter it.</translation>
    </message>
    <message>
        <source>历史第 {0} 条</source>
        <translation>entry {0} of the history</translation>
    </message>
    <message>
        <source>原文这里像是没有序号的表格，栏目可能读错，请对照原文核对。</source>
        <translation>This looks like a table without numbers, and columns may have been misread. Check it against the original.</translation>
    </message>
    <message>
        <source>去掉{0}</source>
        <translation>{0} removed</translation>
    </message>
    <message>
        <source>县区</source>
        <translation>County</translation>
    </message>
    <message>
        <source>取消了办结</source>
        <translation>it was marked not done</translation>
    </message>
    <message>
        <source>取消办结</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>取消办结{0}{1}</source>
        <translation>Marked not done: {0}{1}</translation>
    </message>
    <message>
        <source>取消办结{0}（{1!s}）{2}</source>
        <translation>Marked not done: {0} ({1}){2}</translation>
    </message>
    <message>
        <source>只能在这一项的文字中间拆分，请把光标放到要断开的地方。</source>
        <translation>An item is split within its text. Put the cursor where it should break.</translation>
    </message>
    <message>
        <source>只读身份不能改动</source>
        <translation>A reader changes nothing</translation>
    </message>
    <message>
        <source>台账位置</source>
        <translation>Ledger folder</translation>
    </message>
    <message>
        <source>台账保管人</source>
        <translation>Keeper of the ledger</translation>
    </message>
    <message>
        <source>台账已设密码。</source>
        <translation>The ledger now has a password.</translation>
    </message>
    <message>
        <source>台账已设密码，闲置 {0} 分钟上锁。</source>
        <translation>The ledger now has a password and locks when idle for {0} minutes.</translation>
    </message>
    <message>
        <source>台账建立不了，请检查磁盘和写保护开关</source>
        <translation>The ledger cannot be made; check the disk and its write protection</translation>
    </message>
    <message>
        <source>台账放在{0}的同步文件夹里，同步到一半可能损坏；请移到不同步的文件夹，那里只放备份。</source>
        <translation>The ledger is in a folder synchronised by {0}, where half a synchronisation can damage it; move it elsewhere and keep only backups there.</translation>
    </message>
    <message>
        <source>台账放在网络文件夹里，断网时容易写坏；请移到本机磁盘，网络文件夹只放备份。</source>
        <translation>The ledger is in a network folder, where a lost connection can damage it; move it to a disk of this computer and keep only backups there.</translation>
    </message>
    <message>
        <source>台账文件夹里的 {0} 读不懂，请恢复它原来的内容，或把它移走后再打开台账。</source>
        <translation>{0} in the ledger’s folder cannot be read. Put back what it held, or move it away and open the ledger again.</translation>
    </message>
    <message>
        <source>台账栏目里“{0}”不能少，每栏只能写一次。</source>
        <translation>The ledger needs the columns “{0}”, and each column only once.</translation>
    </message>
    <message>
        <source>台账正被另一个程序写入，请稍候再试；这次操作没有生效。</source>
        <translation>Another program is writing to the ledger. Try again in a moment. Nothing was changed.</translation>
    </message>
    <message>
        <source>台账没有“{0}”这一栏，可以用的有：{1}。</source>
        <translation>The ledger has no column “{0}”; there are: {1}.</translation>
    </message>
    <message>
        <source>台账的 drafts 文件夹里的校对稿“{0}.json”读不懂，文件没有动，请恢复它原来的内容，或把它移走后重新导入原来的文件。</source>
        <translation>The draft “{0}.json” in the ledger's folder drafts cannot be understood and was left alone. Restore its content, or move it away and import the document again.</translation>
    </message>
    <message>
        <source>台账的密码已取消。</source>
        <translation>The ledger has no password any more.</translation>
    </message>
    <message>
        <source>台账的数据库已损坏，没有备份，原有的备份都在；请从备份恢复台账。</source>
        <translation>The ledger’s database is damaged and was not backed up; earlier backups are still there. Restore the ledger from one of them.</translation>
    </message>
    <message>
        <source>台账的数据库文件已损坏或不是台账，请从 backups 文件夹取最近的备份恢复。</source>
        <translation>The database file is damaged or no ledger. Restore the latest backup from the folder backups.</translation>
    </message>
    <message>
        <source>台账结构</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>台账设置和封账由负责人改动</source>
        <translation>Settings and closing quarters are for a lead</translation>
    </message>
    <message>
        <source>台账里已有{0}，但内容与这份文件不同；没有导入，请先核对是否为修订版本。</source>
        <translation>The ledger holds {0}, but with other content. It was not imported; check whether it is a revised edition.</translation>
    </message>
    <message>
        <source>台账里没有“{0}”这个单位，请按单位列表里的名称书写。</source>
        <translation>The ledger has no agency “{0}”. Write its name as in the list of agencies.</translation>
    </message>
    <message>
        <source>台账里没有“{0}”这份文件，请用文号、标题或编号指明。</source>
        <translation>The ledger has no document “{0}”. Name it by its number, title or id.</translation>
    </message>
    <message>
        <source>右</source>
        <translation>right</translation>
    </message>
    <message>
        <source>合并 {0} 份填报表{1}：采纳 {2} 处{3}</source>
        <translation>Return forms merged: {0}{1}, accepted {2}{3}</translation>
    </message>
    <message>
        <source>合并前</source>
        <translation>Before merge</translation>
    </message>
    <message>
        <source>同一任务重复出现</source>
        <translation>Task occurs twice</translation>
    </message>
    <message>
        <source>同一级还有条目没有写明责任单位，没有列为任务，请核对原文。</source>
        <translation>Items beside this one name no agency and were not taken as tasks. Check the original.</translation>
    </message>
    <message>
        <source>同意销号</source>
        <translation>Accept close-out</translation>
    </message>
    <message>
        <source>同意销号{0}{1}</source>
        <translation>Close-out accepted: {0}{1}</translation>
    </message>
    <message>
        <source>名称最多 {0} 个字，请写短一些。</source>
        <translation>A name has {0} characters at most. Make it shorter.</translation>
    </message>
    <message>
        <source>向{0}发出{1}填报表</source>
        <translation>Sent return forms of {1} to {0}</translation>
    </message>
    <message>
        <source>四</source>
        <translation>4</translation>
    </message>
    <message>
        <source>回头看</source>
        <translation>Recheck</translation>
    </message>
    <message>
        <source>回头看重新办理</source>
        <translation>Reopened by recheck</translation>
    </message>
    <message>
        <source>回头看，重新办理{0}：{1!s}</source>
        <translation>Recheck, reopened {0}: {1}</translation>
    </message>
    <message>
        <source>园区</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>填写有误</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>填报 {0} 项任务的进展</source>
        <translation>Progress reported, tasks: {0}</translation>
    </message>
    <message>
        <source>填报{0}（{1!s}）{2}进展{3}</source>
        <translation>Reported {0} ({1}) in {2}{3}</translation>
    </message>
    <message>
        <source>填报表未收回</source>
        <translation>Forms not returned</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>姓名不能空着</source>
        <translation>The name must not be empty</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>它有 {0} 个数值，请写 1 到 {1}。</source>
        <translation>Figures: {0}. Write a number from 1 to {1}.</translation>
    </message>
    <message>
        <source>它有 {0} 项指标，请写 1 到 {1}。</source>
        <translation>Targets: {0}. Write a number from 1 to {1}.</translation>
    </message>
    <message>
        <source>它没有量化指标。</source>
        <translation>It has no targets.</translation>
    </message>
    <message>
        <source>它还没有数值，请先添加。</source>
        <translation>It has no figures yet; add one first.</translation>
    </message>
    <message>
        <source>完成时限“{0}”没有全部读成日期，请核对时限。</source>
        <translation>The deadline “{0}” was not read as dates altogether. Check the deadline.</translation>
    </message>
    <message>
        <source>完成时限“{0}”没有读成日期，请填写时限。</source>
        <translation>The deadline “{0}” was not read as a date. Enter the deadline.</translation>
    </message>
    <message>
        <source>完成时限一栏是空的，已按上一行补上，请对照原文核对。</source>
        <translation>The deadline's cell is empty and was filled from the row above. Check it against the original.</translation>
    </message>
    <message>
        <source>完成时限（原文、归一日期）</source>
        <translation>Due (wording and date)</translation>
    </message>
    <message>
        <source>完成率 {0} 不在 0 到 100 之间，请改正。</source>
        <translation>The completion rate {0} is not between 0 and 100. Correct it.</translation>
    </message>
    <message>
        <source>完成率/序时</source>
        <translation>Completion/pace</translation>
    </message>
    <message>
        <source>完成率（%）</source>
        <translation>Rate (%)</translation>
    </message>
    <message>
        <source>定时</source>
        <translation>Timed</translation>
    </message>
    <message>
        <source>实 {0}{1}</source>
        <translation>actual {0}{1}</translation>
    </message>
    <message>
        <source>密码不对，打不开“{0}”，请核对后再输入；台账没有改动。</source>
        <translation>Wrong password for “{0}”; check it and enter it again. The ledger is unchanged.</translation>
    </message>
    <message>
        <source>密码不对，请再试一次。</source>
        <translation>Wrong password. Try again.</translation>
    </message>
    <message>
        <source>密码只拦住本程序，不加密文件：能打开这个文件夹的人仍能看到里面的内容，要保密请用加密的备份。忘了密码没有办法找回；请能打开台账文件夹的人移走其中的 {0}，台账就能打开，内容不受影响。</source>
        <translation>A password shuts this program; it does not encrypt files. Whoever can open the folder can still see what is in it; for secrecy use an encrypted backup. A forgotten password cannot be found again: somebody who can open the ledger’s folder moves {0} away, and the ledger opens with all that it holds.</translation>
    </message>
    <message>
        <source>密码至少要 {0} 个字符，请换一个长些的。</source>
        <translation>A password has {0} characters at least. Choose a longer one.</translation>
    </message>
    <message>
        <source>密码至少要有 {0} 个字符；没有任何改动。</source>
        <translation>A password has at least {0} characters; nothing was changed.</translation>
    </message>
    <message>
        <source>密码错了多次，请过 {0} 秒再试。</source>
        <translation>Several wrong passwords. Try again in {0} seconds.</translation>
    </message>
    <message>
        <source>对不上</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>导入{0}，新增 {1} 项任务{2}</source>
        <translation>Imported {0}, new tasks {1}{2}</translation>
    </message>
    <message>
        <source>导入前</source>
        <translation>Before import</translation>
    </message>
    <message>
        <source>尚无读数</source>
        <translation>no reading yet</translation>
    </message>
    <message>
        <source>尚未启动</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>嵌入的附件读不出，请单位把文件放在表旁边再交</source>
        <translation>The embedded file cannot be read; ask the agency to send it beside the form</translation>
    </message>
    <message>
        <source>工作目标/量化指标</source>
        <translation>Goal/targets</translation>
    </message>
    <message>
        <source>左</source>
        <translation>left</translation>
    </message>
    <message>
        <source>差 {0}{1}</source>
        <translation>{0}{1} short</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已取回 {0} 份佐证材料。</source>
        <translation>Evidence files taken back: {0}.</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已完成和已销号不能直接改定，请办结或销号。</source>
        <translation>“Done” and “closed out” cannot be set as a pace. Mark the task done or close it out.</translation>
    </message>
    <message>
        <source>已把 {0} 个文件移到“{1}”。</source>
        <translation>Files moved to “{1}”: {0}.</translation>
    </message>
    <message>
        <source>已有单位叫“{0}”；若是同一单位，请用合并。</source>
        <translation>An agency is called “{0}” already. If it is the same one, merge them.</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>已申请销号</source>
        <translation>Close-out applied for</translation>
    </message>
    <message>
        <source>已经申请销号，请先核实或退回。</source>
        <translation>has applied for its close-out. Verify or return it first.</translation>
    </message>
    <message>
        <source>已经销号。</source>
        <translation>is closed out already.</translation>
    </message>
    <message>
        <source>已达到</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed out</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>应达</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>应降至</source>
        <translation>expected to fall to</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>延期申请</source>
        <translation>Extension request</translation>
    </message>
    <message>
        <source>延续 {0} 项、修改 {1} 项</source>
        <translation>carried on {0}, changed {1}</translation>
    </message>
    <message>
        <source>建立台账的登录名在服务器上不能新建登录名（CREATEROLE），请服务器管理员先建好这个登录名再加；没有任何改动。</source>
        <translation>The login that made the ledger makes no others on the server (CREATEROLE). Have the server's administrator make this login first; nothing was changed.</translation>
    </message>
    <message>
        <source>归属{0}</source>
        <translation>period {0}</translation>
    </message>
    <message>
        <source>恢复{0}的佐证材料：{1!s}</source>
        <translation>Evidence restored to {0}: {1}</translation>
    </message>
    <message>
        <source>恢复前</source>
        <translation>Before restore</translation>
    </message>
    <message>
        <source>恢复还差最后一步，“{0}”暂时不能写入；请检查磁盘或U盘，再打开台账时会自动接着做完。</source>
        <translation>The restore lacks its last step, since “{0}” cannot be written to; check the disk or stick. It is finished when the ledger is opened again.</translation>
    </message>
    <message>
        <source>手动</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>打不开“{0}”里的台账，请检查磁盘或U盘是否还在、是否有权限</source>
        <translation>The ledger in “{0}” cannot be opened; check whether the disk or USB stick is there and may be used</translation>
    </message>
    <message>
        <source>找不到“{0}”，请检查文件名和所在文件夹。</source>
        <translation>“{0}” was not found. Check the file's name and folder.</translation>
    </message>
    <message>
        <source>把 {0!s} 的身份从{1}改为{2}</source>
        <translation>Changed the role of {0} from {1} to {2}</translation>
    </message>
    <message>
        <source>把 {0} 个多余的文件移到 backups 文件夹</source>
        <translation>Move files that are not needed to the backups folder ({0})</translation>
    </message>
    <message>
        <source>把“{0}”展开为 {1} 个单位</source>
        <translation>“{0}” was resolved into agencies: {1}</translation>
    </message>
    <message>
        <source>把上次填报的进展复制到{0}：{1}</source>
        <translation>Last report copied to {0}: {1}</translation>
    </message>
    <message>
        <source>报表标题恢复通常用语</source>
        <translation>Report titles have their usual wording again</translation>
    </message>
    <message>
        <source>报表标题用语设为“{0}”</source>
        <translation>Wording of report titles set to “{0}”</translation>
    </message>
    <message>
        <source>报表栏目恢复通常的</source>
        <translation>report columns as usual again</translation>
    </message>
    <message>
        <source>报表栏目设为{0}</source>
        <translation>report columns set to {0}</translation>
    </message>
    <message>
        <source>指标{0}不再关联{1}</source>
        <translation>Indicator {0} unlinked from {1}</translation>
    </message>
    <message>
        <source>指标{0}共关联 {1} 项任务</source>
        <translation>Indicator {0} linked, tasks in all: {1}</translation>
    </message>
    <message>
        <source>指标{0}关联{1}</source>
        <translation>Indicator {0} linked to {1}</translation>
    </message>
    <message>
        <source>指标{0}的“{1}”{2}的读数：{3!s}</source>
        <translation>Reading of “{1}” of indicator {0}, {2}: {3}</translation>
    </message>
    <message>
        <source>指标“{0}”没有第 {1} 个数值，{2}</source>
        <translation>Indicator “{0}” has no figure {1}. {2}</translation>
    </message>
    <message>
        <source>指标的每个数值都要有名称，请填写。</source>
        <translation>Each figure of an indicator needs a name. Enter it.</translation>
    </message>
    <message>
        <source>指标要有名称，请填写。</source>
        <translation>An indicator needs a name. Enter it.</translation>
    </message>
    <message>
        <source>按任务</source>
        <translation>By task</translation>
    </message>
    <message>
        <source>按单位</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>按季推进</source>
        <translation>By quarter</translation>
    </message>
    <message>
        <source>按惯例</source>
        <translation>as usual</translation>
    </message>
    <message>
        <source>按节点推进</source>
        <translation>By milestones</translation>
    </message>
    <message>
        <source>按记录重新计算任务状态和搜索用的文字</source>
        <translation>Work out task states and search words from the records</translation>
    </message>
    <message>
        <source>搜索用的索引与文字对不上。</source>
        <translation>The index of the search does not agree with the words. </translation>
    </message>
    <message>
        <source>搬过去的表 {0} 和原来的对不上，已经撤回；两边都没有改动。</source>
        <translation>Table {0} arrived otherwise than it was sent, so it was taken back; nothing was changed on either side.</translation>
    </message>
    <message>
        <source>撤销：{0}</source>
        <translation>Undone: {0}</translation>
    </message>
    <message>
        <source>收回 {0!s}（{1}）使用台账的权限</source>
        <translation>Took the rights of {0} ({1}) away</translation>
    </message>
    <message>
        <source>改动锁定格</source>
        <translation>Locked cell altered</translation>
    </message>
    <message>
        <source>改定序时进度</source>
        <translation>Set pace</translation>
    </message>
    <message>
        <source>放假安排文件“{0}”读不懂，请换一份正确的，或把它删掉。</source>
        <translation>The file of holidays “{0}” cannot be understood. Replace it with a correct one, or delete it.</translation>
    </message>
    <message>
        <source>数据库 {0} 还是空的，里面没有台账。</source>
        <translation>The database {0} is empty; there is no ledger in it.</translation>
    </message>
    <message>
        <source>数据库 {0} 里是别的东西，不是营商台账，请检查数据库名。</source>
        <translation>The database {0} holds something else than a ledger of BizDesk. Check the database's name.</translation>
    </message>
    <message>
        <source>数据库结构损坏：{0}</source>
        <translation>The database is damaged: {0} </translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>文件夹“{0}”里有别的文件，没有改动它；请换一个文件名。</source>
        <translation>The folder “{0}” holds other files and was left as it is. Choose another file name.</translation>
    </message>
    <message>
        <source>文件换了新版</source>
        <translation>the document has a new edition</translation>
    </message>
    <message>
        <source>文件没有写明年份，“{0}”没有读成日期，请核对时间节点。</source>
        <translation>The document names no year, so “{0}” was not read as a date. Check the milestones.</translation>
    </message>
    <message>
        <source>文件过大</source>
        <translation>it is too large</translation>
    </message>
    <message>
        <source>文字有修改</source>
        <translation>text edited</translation>
    </message>
    <message>
        <source>文字里有不能保存的控制字符，请删去后再试；没有任何改动。</source>
        <translation>The text holds a control character that cannot be stored. Remove it and try again; nothing was changed.</translation>
    </message>
    <message>
        <source>新办结</source>
        <translation>Now done</translation>
    </message>
    <message>
        <source>新填</source>
        <translation>New</translation>
    </message>
    <message>
        <source>新增任务</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>新增任务{0}</source>
        <translation>Task added: {0}</translation>
    </message>
    <message>
        <source>新增指标{0}</source>
        <translation>Indicator added: {0}</translation>
    </message>
    <message>
        <source>新版里没有{0}，请写明终止这项任务的原因。</source>
        <translation>The new edition does not have {0}. Give the reason for ending it.</translation>
    </message>
    <message>
        <source>新落后</source>
        <translation>Now behind</translation>
    </message>
    <message>
        <source>新逾期</source>
        <translation>Now overdue</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>日期 {0} 还没有到，请填今天或以前的日期。</source>
        <translation>{0} has not come yet. Enter today or an earlier day.</translation>
    </message>
    <message>
        <source>时限{0}改读为{1}，{2} 项任务{3}</source>
        <translation>Deadline {0} read as {1}, tasks: {2}{3}</translation>
    </message>
    <message>
        <source>时限由 {0} 改为 {1}</source>
        <translation>due on {1} instead of {0}</translation>
    </message>
    <message>
        <source>时限读法改正</source>
        <translation>the reading of the deadline was corrected</translation>
    </message>
    <message>
        <source>是否办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>最近的备份“{0}”读不懂或已损坏，请重新备份。</source>
        <translation>The newest backup “{0}” is unreadable or damaged; back up again.</translation>
    </message>
    <message>
        <source>有效期至 {0}</source>
        <translation>valid until {0}</translation>
    </message>
    <message>
        <source>服务器上没有叫 {0} 的数据库，请检查数据库名。</source>
        <translation>The server has no database called {0}. Check the database's name.</translation>
    </message>
    <message>
        <source>服务器上的台账由服务器的管理员备份和恢复；要一个备份文件，请先用 bizdesk move 搬到本机。</source>
        <translation>A ledger on a server is backed up and restored by the keeper of the server; for a backup file, first move it to this computer with bizdesk move.</translation>
    </message>
    <message>
        <source>服务器不让 {0} 登录，请检查登录名和密码。</source>
        <translation>The server does not let {0} in. Check the login and the password.</translation>
    </message>
    <message>
        <source>服务器地址请写成 postgresql+psycopg://用户@主机/数据库 的形式。</source>
        <translation>Write the server's address as postgresql+psycopg://user@host/database.</translation>
    </message>
    <message>
        <source>服务器的磁盘已满，请管理员腾出空间后再试</source>
        <translation>The server's disk is full. Ask its keeper to make room and try again</translation>
    </message>
    <message>
        <source>未填报</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>none</translation>
    </message>
    <message>
        <source>未达序时</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>本季进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>来源文件·条款号</source>
        <translation>Source and clause</translation>
    </message>
    <message>
        <source>查阅</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>标题比通常的长，请核对标题和正文。</source>
        <translation>The title is longer than usual. Check the title and the text.</translation>
    </message>
    <message>
        <source>校对稿删不掉，请检查磁盘或U盘</source>
        <translation>The draft cannot be removed; check the disk or USB stick</translation>
    </message>
    <message>
        <source>校对稿存不下，请检查磁盘或U盘</source>
        <translation>The draft cannot be stored; check the disk or USB stick</translation>
    </message>
    <message>
        <source>校对稿读不出，请检查磁盘或U盘</source>
        <translation>The draft cannot be read; check the disk or USB stick</translation>
    </message>
    <message>
        <source>核实</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>核实销号申请{0}{1}</source>
        <translation>Close-out verified: {0}{1}</translation>
    </message>
    <message>
        <source>格式不符</source>
        <translation>it has another format</translation>
    </message>
    <message>
        <source>模板“{0}”超过 {1} MB，没有设置。</source>
        <translation>The template “{0}” is larger than {1} MB and was not set.</translation>
    </message>
    <message>
        <source>欠</source>
        <translation>short by</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>正文页边距设为{0}</source>
        <translation>text page margins set to {0}</translation>
    </message>
    <message>
        <source>每个指标都要写名称和数值，数值写成数字，例如 95 或 1.5。</source>
        <translation>Each target needs a name and a value. Write the value as a number, such as 95 or 1.5.</translation>
    </message>
    <message>
        <source>没有“{0}”这个文件，请重新选择备份。</source>
        <translation>There is no file “{0}”; choose a backup again.</translation>
    </message>
    <message>
        <source>没有“{0}”这种字体可选，可以用的有：{1}。</source>
        <translation>There is no typeface “{0}” to choose; there are: {1}.</translation>
    </message>
    <message>
        <source>没有“{0}”，没有生成佐证包。</source>
        <translation>There is no “{0}”; no package was written.</translation>
    </message>
    <message>
        <source>没有出具过“{0}”，请按 督办〔2022〕1号 的形式写列表里的编号。</source>
        <translation>No slip “{0}” was given; write a number as the list shows it.</translation>
    </message>
    <message>
        <source>没有可以撤销的操作。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>没有可以重做的操作。</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>没有备份到“{0}”，{1}后再试；台账和原有的备份都没有改动。</source>
        <translation>Not backed up to “{0}”: {1}, then try again. The ledger and earlier backups are unchanged.</translation>
    </message>
    <message>
        <source>没有找到佐证存储的密钥，请设置环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY，或写在用户文件夹的 .aws/credentials 里；没有任何改动。</source>
        <translation>No key to the evidence store was found. Set the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write it into .aws/credentials in the user's folder. Nothing was changed.</translation>
    </message>
    <message>
        <source>没有权限读取“{0}”，请换一个位置或修改文件的权限。</source>
        <translation>“{0}” may not be read. Put it elsewhere or change its permissions.</translation>
    </message>
    <message>
        <source>没有编号为 {0} 的任务，请用任务列表里的编号。</source>
        <translation>There is no task {0}. Use an id of the list of tasks.</translation>
    </message>
    <message>
        <source>没有编号为 {0} 的佐证材料，请刷新后再试。</source>
        <translation>There is no evidence {0}. Refresh and try again.</translation>
    </message>
    <message>
        <source>没有编号为 {0} 的指标，请用指标列表里的编号。</source>
        <translation>There is no indicator {0}. Use an id of the list of indicators.</translation>
    </message>
    <message>
        <source>没有读出责任单位，请对照原文补上。</source>
        <translation>No agency was read. Add it from the original.</translation>
    </message>
    <message>
        <source>清除{0}的指标“{1}”{2} 的读数</source>
        <translation>Cleared the reading of target “{1}” of {0} on {2}</translation>
    </message>
    <message>
        <source>清除{0}（{1!s}）{2}进展</source>
        <translation>Cleared the progress of {0} ({1}) in {2}</translation>
    </message>
    <message>
        <source>清除指标{0}的“{1}”{2}的读数</source>
        <translation>Cleared the reading of “{1}” of indicator {0}, {2}</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>牵头单位</source>
        <translation>Lead agency</translation>
    </message>
    <message>
        <source>状态灯</source>
        <translation>Lamp</translation>
    </message>
    <message>
        <source>状态由{0}改为{1}</source>
        <translation>status changed from {0} to {1}</translation>
    </message>
    <message>
        <source>申请销号</source>
        <translation>Apply for close-out</translation>
    </message>
    <message>
        <source>申请销号{0}{1}</source>
        <translation>Close-out applied for: {0}{1}</translation>
    </message>
    <message>
        <source>登录名不能有空格，也不能长过 {0} 个字母或 {1} 个汉字</source>
        <translation>A login has no spaces and at most {0} letters or {1} Chinese characters</translation>
    </message>
    <message>
        <source>登录名不能空着，不能是 public 或 none，也不能以 pg_ 开头</source>
        <translation>A login is not empty, not public or none, and does not begin with pg_</translation>
    </message>
    <message>
        <source>的申请已经核实，请同意或退回。</source>
        <translation>has had its application verified. Accept or return it.</translation>
    </message>
    <message>
        <source>目标 {0}{1}{2}，{3}</source>
        <translation>target {0}{1}{2}, {3}</translation>
    </message>
    <message>
        <source>目的地已有台账或别的数据，请另选一处；两边都没有改动。</source>
        <translation>There is a ledger or other data at the destination. Choose another place; nothing was changed on either side.</translation>
    </message>
    <message>
        <source>督办单</source>
        <translation>Supervision notice</translation>
    </message>
    <message>
        <source>磁盘已满，没有写出“{0}”，请腾出空间后再试。</source>
        <translation>The disk is full, “{0}” was not written; make room and try again.</translation>
    </message>
    <message>
        <source>磁盘已满，请腾出空间</source>
        <translation>the disk is full, make room</translation>
    </message>
    <message>
        <source>磁盘已满，请腾出空间后再试</source>
        <translation>The disk is full; make room and try again</translation>
    </message>
    <message>
        <source>磁盘空间不够</source>
        <translation>has not enough room</translation>
    </message>
    <message>
        <source>移除{0}的佐证材料：{1!s}{2}</source>
        <translation>Evidence removed from {0}: {1}{2}</translation>
    </message>
    <message>
        <source>程序位置</source>
        <translation>Program folder</translation>
    </message>
    <message>
        <source>第 {0} 条历史被改动过，校验值对不上。</source>
        <translation>History entry {0} was altered; its checksum does not agree. </translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>红色</source>
        <translation>red</translation>
    </message>
    <message>
        <source>约 {0} 个工作日（{1}）</source>
        <translation>working days about {0} ({1})</translation>
    </message>
    <message>
        <source>组件</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>终止任务</source>
        <translation>Ended task</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>给 {0!s} 设了新的登录密码</source>
        <translation>Gave {0} a new password</translation>
    </message>
    <message>
        <source>统称</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>编号 {0} 的{1}与搜索用的文字对不上。</source>
        <translation>The words of {1} {0} do not agree with those of the search. </translation>
    </message>
    <message>
        <source>编号 {0} 的任务状态与它的记录对不上。</source>
        <translation>The status of task {0} does not agree with its records. </translation>
    </message>
    <message>
        <source>缺行</source>
        <translation>Row missing</translation>
    </message>
    <message>
        <source>自己的负责人身份不能自己收回或改掉，请另一位负责人来改；没有任何改动。</source>
        <translation>Nobody takes away or changes the own role of lead; another lead has to. Nothing was changed.</translation>
    </message>
    <message>
        <source>节点的比例 {0}% 不在 0 到 100 之间，请改正。</source>
        <translation>The share {0}% of a step is not between 0 and 100. Correct it.</translation>
    </message>
    <message>
        <source>节点要按日期先后排列，后面的比例不能比前面的小。</source>
        <translation>Milestones stand in the order of their dates, and shares never fall.</translation>
    </message>
    <message>
        <source>落后容差</source>
        <translation>Tolerance</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>行编号对不上</source>
        <translation>Row is unknown</translation>
    </message>
    <message>
        <source>补全{0}的原文</source>
        <translation>Added the original text of {0}</translation>
    </message>
    <message>
        <source>补录这项任务</source>
        <translation>task added later</translation>
    </message>
    <message>
        <source>表 {0} 的第 {1} 行指向不存在的记录。</source>
        <translation>In table {0} row {1} points to a record that does not exist. </translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>表格这一行下面还有没有读入的内容，请对照原文补上。</source>
        <translation>Below this row of the table something was not read. Add it from the original.</translation>
    </message>
    <message>
        <source>表格页边距设为{0}</source>
        <translation>table page margins set to {0}</translation>
    </message>
    <message>
        <source>表里没有这一行</source>
        <translation>Row is not in the form</translation>
    </message>
    <message>
        <source>让 {0!s} 以{1}身份使用台账</source>
        <translation>Let {0} use the ledger as {1}</translation>
    </message>
    <message>
        <source>设定表格各列的含义</source>
        <translation>Meaning of the columns set</translation>
    </message>
    <message>
        <source>请写明{0}的原因。</source>
        <translation>Give the reason for “{0}”.</translation>
    </message>
    <message>
        <source>请检查磁盘或U盘是否还在、能否写入</source>
        <translation>check whether the disk or stick is there and can be written to</translation>
    </message>
    <message>
        <source>请用 --evidence 指明大家共用的佐证材料文件夹，或 s3:// 开头的存储桶地址，它要在那里并且可以打开；台账没有改动。</source>
        <translation>Name the shared folder of evidence with --evidence, or the address of a bucket that begins with s3://. It has to be there and open. The ledger is unchanged.</translation>
    </message>
    <message>
        <source>读不出“{0}”，请检查磁盘或U盘是否还在；台账没有改动。</source>
        <translation>“{0}” cannot be read; check whether the disk or stick is there. The ledger is unchanged.</translation>
    </message>
    <message>
        <source>读不出“{0}”，请检查磁盘或网络位置后再试。</source>
        <translation>“{0}” cannot be read. Check the disk or network place and try again.</translation>
    </message>
    <message>
        <source>读不到“{0}”，请确认文件还在并且可以打开。</source>
        <translation>“{0}” cannot be read. Make sure that the file is there and can be opened.</translation>
    </message>
    <message>
        <source>读不到“{0}”，请确认文件还在并且可以打开，然后重新添加；台账没有改动。</source>
        <translation>“{0}” cannot be read. Make sure that it is there and can be opened, then add it again. The ledger is unchanged.</translation>
    </message>
    <message>
        <source>读不懂的校对稿（{0}）</source>
        <translation>Draft that cannot be read ({0})</translation>
    </message>
    <message>
        <source>读写磁盘时出错，请检查磁盘或U盘是否还在</source>
        <translation>The disk could not be read or written; check whether the disk or USB stick is there</translation>
    </message>
    <message>
        <source>读取“{0}”需要 LibreOffice，请先安装它，或用 WPS、Word 把文件另存为 docx 再读。</source>
        <translation>Reading “{0}” needs LibreOffice. Install it, or save the file as docx with WPS or Word.</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>责任人·电话</source>
        <translation>Contact and phone</translation>
    </message>
    <message>
        <source>责任单位一栏有空格，可能与上一行合并，请对照原文补上。</source>
        <translation>An agency's cell is empty and may be merged with the row above. Add it from the original.</translation>
    </message>
    <message>
        <source>责任单位一栏有空格，已按上一行补上，请对照原文核对。</source>
        <translation>An agency's cell is empty and was filled from the row above. Check it against the original.</translation>
    </message>
    <message>
        <source>责任说明后面还有“{0}”，请核对责任单位是否读全。</source>
        <translation>“{0}” follows the responsibilities. Check whether all agencies were read.</translation>
    </message>
    <message>
        <source>责任领导</source>
        <translation>Leader in charge</translation>
    </message>
    <message>
        <source>责任（配合）单位</source>
        <translation>Responsible (supporting) agencies</translation>
    </message>
    <message>
        <source>赶上进度</source>
        <translation>Caught up</translation>
    </message>
    <message>
        <source>超</source>
        <translation>over by</translation>
    </message>
    <message>
        <source>超前标准</source>
        <translation>Ahead margin</translation>
    </message>
    <message>
        <source>超过序时</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>达到序时</source>
        <translation>On pace</translation>
    </message>
    <message>
        <source>还没有申请销号，请先申请。</source>
        <translation>has not applied for its close-out. Apply first.</translation>
    </message>
    <message>
        <source>这一条后面的编号不连续，请核对原文是否还有一条。</source>
        <translation>The numbers skip after this item. Check whether the original has one more.</translation>
    </message>
    <message>
        <source>这一项的原文里没有“{0}”，请照原文写，或者留空。</source>
        <translation>The text of this item does not hold “{0}”. Write it as it stands there, or leave it empty.</translation>
    </message>
    <message>
        <source>这两个名称都是“{0}”，不必合并。</source>
        <translation>Both names are “{0}”; there is nothing to merge.</translation>
    </message>
    <message>
        <source>这个数据库的排序规则或编码不对，请管理员用 createdb --template=template0 --encoding=UTF8 --lc-collate=C --lc-ctype=C.UTF-8 新建一个；没有任何改动。</source>
        <translation>This database has the wrong collation or encoding. Ask its keeper to make one with createdb --template=template0 --encoding=UTF8 --lc-collate=C --lc-ctype=C.UTF-8; nothing was changed.</translation>
    </message>
    <message>
        <source>这个登录名不在这本台账的人员里，请联系台账负责人；没有任何改动。</source>
        <translation>This login is not among the people of the ledger. Please ask its lead; nothing was changed.</translation>
    </message>
    <message>
        <source>这个登录名不是从这本台账里建的，密码请服务器管理员来改；没有任何改动。</source>
        <translation>This login was not made by this ledger; the server's administrator changes its password. Nothing was changed.</translation>
    </message>
    <message>
        <source>这个登录名是管理服务器用的，请为办事的人另取一个；没有任何改动。</source>
        <translation>This login administers the server. Please choose another one for a person; nothing was changed.</translation>
    </message>
    <message>
        <source>这个登录名没有做这件事的权限</source>
        <translation>This login has no right to do that</translation>
    </message>
    <message>
        <source>这份文件在这里显示不出来，请用系统程序打开。</source>
        <translation>This file cannot be shown here. Open it with the system's program.</translation>
    </message>
    <message>
        <source>这份文件里没有“{0}”这样的时限，请按列出的用语书写。</source>
        <translation>This document has no deadline “{0}”. Write one of the wordings listed.</translation>
    </message>
    <message>
        <source>这份校对稿已经不在了，请重新导入文件。</source>
        <translation>This draft is gone. Import the document again.</translation>
    </message>
    <message>
        <source>这台电脑上别的用户也能打开台账的文件夹；请把它移到自己的文件夹，或收回别人的权限。</source>
        <translation>Other users of this computer can open the ledger's folder; move it to a folder of your own, or take their permissions away.</translation>
    </message>
    <message>
        <source>这台电脑不信任佐证存储的证书，请管理员把签发它的根证书装进系统；没有任何改动。</source>
        <translation>This PC does not trust the certificate of the evidence store. Ask the administrator to install the root certificate that signed it; nothing was changed.</translation>
    </message>
    <message>
        <source>这是最后一项，没有可以合并的下一项。</source>
        <translation>This is the last item; there is none after it to merge with.</translation>
    </message>
    <message>
        <source>这本台账不能在服务器上直接升级，请用原来的程序以 bizdesk move 搬到本机文件夹，再用本版程序搬回服务器；台账没有改动。</source>
        <translation>This ledger cannot be upgraded on the server. Carry it to a folder with bizdesk move of the program that it was used with, then back to the server with this version; the ledger was not changed.</translation>
    </message>
    <message>
        <source>这本台账只在本机，没有人员和角色；搬到服务器上才有，见 bizdesk move --help。</source>
        <translation>This ledger is on this PC only and has no people or roles. A ledger on a server has them, see bizdesk move --help.</translation>
    </message>
    <message>
        <source>这本台账是旧版本的，升级不会自动备份，请先用服务器自己的工具备份数据库，再在窗口里打开它，或运行 bizdesk upgrade；台账没有改动。</source>
        <translation>This ledger is of an older version, and no backup is made by itself before an upgrade. Back the database up with the server's own tools, then open it in the window or run bizdesk upgrade; the ledger was not changed.</translation>
    </message>
    <message>
        <source>这本台账没有设密码。</source>
        <translation>This ledger has no password.</translation>
    </message>
    <message>
        <source>这本台账由更新版本的程序建立，请升级本程序后再打开；台账没有改动。</source>
        <translation>This ledger was made by a newer version of the program. Upgrade before opening it. The ledger is unchanged.</translation>
    </message>
    <message>
        <source>这本台账设了密码，请在终端或窗口里输入，或放在环境变量 BIZDESK_PASSWORD 里。</source>
        <translation>This ledger has a password. Enter it at a terminal or in the window, or put it in the environment variable BIZDESK_PASSWORD.</translation>
    </message>
    <message>
        <source>这本台账还是旧版本的，请建立它的人先用本版程序升级一次，之后大家都能用；台账没有改动。</source>
        <translation>This ledger is still of an older version. Ask whoever made it to upgrade it once with this version, then everybody can use it; the ledger was not changed.</translation>
    </message>
    <message>
        <source>这里没有装连接佐证存储的组件，请运行 pip install bizdesk[server] 后再打开。</source>
        <translation>What connects to an evidence store is not installed here. Run pip install bizdesk[server] and open again.</translation>
    </message>
    <message>
        <source>这里没有装连接服务器的组件，请运行 pip install bizdesk[server] 后再打开。</source>
        <translation>What connects to a server is not installed here. Run pip install bizdesk[server] and open it again.</translation>
    </message>
    <message>
        <source>进展有修改</source>
        <translation>progress edited</translation>
    </message>
    <message>
        <source>连不上佐证存储，请检查网络和地址，再请管理员看一看；没有任何改动。</source>
        <translation>The evidence store cannot be reached. Check the network and the address, then ask its keeper. Nothing was changed.</translation>
    </message>
    <message>
        <source>连不上台账服务器，请检查网络、地址、用户名和密码，再请管理员看一看；没有任何改动。</source>
        <translation>The ledger's server cannot be reached. Check the network, the address, the user and the password, then ask its keeper; nothing was changed.</translation>
    </message>
    <message>
        <source>连得上，身份是{0}</source>
        <translation>Connected, as {0}</translation>
    </message>
    <message>
        <source>连得上；台账是旧版本的，打开时先问是否升级</source>
        <translation>Connected; the ledger is of an older version, and you are asked before it is upgraded</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>退回销号申请{0}{1}</source>
        <translation>Close-out returned: {0}{1}</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Supporting</translation>
    </message>
    <message>
        <source>重做：{0}</source>
        <translation>Done again: {0}</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>销号作废</source>
        <translation>Close-out void</translation>
    </message>
    <message>
        <source>销号日期</source>
        <translation>Closed out on</translation>
    </message>
    <message>
        <source>销号申请单</source>
        <translation>Close-out application</translation>
    </message>
    <message>
        <source>销号需要佐证</source>
        <translation>Close-out needs evidence</translation>
    </message>
    <message>
        <source>销号需要指标达标</source>
        <translation>Close-out needs targets reached</translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation>ongoing</translation>
    </message>
    <message>
        <source>闲置多少分钟上锁要在 0 到 {0} 之间，0 是不自动上锁。</source>
        <translation>Minutes until the ledger locks lie between 0 and {0}; 0 means never.</translation>
    </message>
    <message>
        <source>附件没有对应的行</source>
        <translation>File belongs to no row</translation>
    </message>
    <message>
        <source>附件没有找到</source>
        <translation>File not found</translation>
    </message>
    <message>
        <source>高</source>
        <translation>above by</translation>
    </message>
    <message>
        <source>黄色</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation> ({0})</translation>
    </message>
    <message>
        <source>（逾期后提出）</source>
        <translation> (asked late)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，{0} 处没有采纳</source>
        <translation>, {0} not accepted</translation>
    </message>
    <message>
        <source>，完成率 {0}%</source>
        <translation>, {0}% completed</translation>
    </message>
    <message>
        <source>，日期 {0}</source>
        <translation>, on {0}</translation>
    </message>
    <message>
        <source>：{0!s}</source>
        <translation>: {0}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>；{0}的销号因此作废</source>
        <translation>; the close-out of {0} is void</translation>
    </message>
</context>
<context>
    <name>_FigureLine</name>
    <message>
        <source>成文时</source>
        <translation>At issue</translation>
    </message>
    <message>
        <source>数值名称</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>最优</source>
        <translation>Best</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>计量单位</source>
        <translation>Unit</translation>
    </message>
</context>
</TS>
