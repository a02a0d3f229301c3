<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>{0}（{1}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一处待核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与下一项合并</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从文件包新建…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务(&amp;T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证材料回收站…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用手册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存进展并转到下一项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关于营商台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理(&amp;D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账设置…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意销号…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回头看…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在光标处拆分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制上季进展</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外观…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对比两个季度…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出 Excel 台账…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出 PDF 通报…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出文件包…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序时计划…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延期…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始页…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开台账…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>挂图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标与节点…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指派单位…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一种方式查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交到台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索任务、单位、命令…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改定进度…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃校对稿…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建任务…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限用语…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本季封账…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校对(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实销号…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加佐证材料…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请销号…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编辑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编辑任务…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回销号…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重做</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgenciesDialog</name>
    <message>
        <source>责任单位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgenciesPage</name>
    <message>
        <source>“{0}”又名：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”和“{1}”可能是同一个单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列出成员…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加一个又名…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>又名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合并为“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合并所选两个</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgencyField</name>
    <message>
        <source>单位名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>输入单位名称</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgencyLines</name>
    <message>
        <source>添加单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>角色</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgencyTableModel</name>
    <message>
        <source>办理中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参与计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>又名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceDialog</name>
    <message>
        <source>{0} 磅</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>主题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外观</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>常规</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紧凑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行高</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选了就能看到，语言从下次启动起换；只对这台电脑，不改台账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（默认）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssignmentList</name>
    <message>
        <source>{0}（待分派）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未办结</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BehindTableModel</name>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>落后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinTableModel</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务已终止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除日期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>台账完好：{0} 条历史、{1} 份佐证材料都核对无误。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已核对 {0} 份佐证材料，共 {1} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在检查台账…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>从文件包新建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关于营商台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入政策文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出 Excel 台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出 PDF 通报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出文件包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开台账文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>政策文件 ({0});;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件包 (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>营商台账 BizDesk {0}
把政策文件里的措施变成台账，离线使用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>营商台账{0}{1}.{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseOutBar</name>
    <message>
        <source>以后还有 {0} 步，回到今天可以看到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>销号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseOutDialog</name>
    <message>
        <source>不填就记为本机的经办人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以任务现有的佐证材料为据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务从这一天起重新办理；在那以前仍算办结。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务从这一天起销号；还没有办结的负责单位同时办结。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已核对佐证材料，情况属实。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请退回，补齐以后可以再次申请。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经办人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedQuarters</name>
    <message>
        <source>{0}已经封账。现在的改动不改变封账时的数字，会作为更正列在{1}的报表里。要继续修改吗？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续修改</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>“{0}”列的含义</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表头里有没认出的列。请核对每一列是什么，下次遇到同样的表头就不再问。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格各列的含义</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>从</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>变化</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对比两个季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这两个季度之间没有变化。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonTableModel</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>变化</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封账后更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刚才的操作没有完成，已有的记录都在。请把下面的报告复制给维护人员，然后继续工作。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序出了问题</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>原文写的是“{0}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文没有写明时限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有几个日期时以最后一个为准；都不填就是没有时限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>{0} {1}申请延至 {2}：{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批复延期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批复日期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>已停止，没有任何改动。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>{0}进展</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务详情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限与指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自建任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>进展</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择佐证材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>销号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>修改之处</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>文件原文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftBody</name>
    <message>
        <source>疑点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一项没有疑点。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftCellDelegate</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftHead</name>
    <message>
        <source>修改…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改文件信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共同单位…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交到台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃校对稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来自文件：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一项都有的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一项都有：{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftTable</name>
    <message>
        <source>校对稿</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftTableModel</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标与节点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条款</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有疑点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>配合单位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueTableModel</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>与台账里的旧版相比：{0} 项不变，{1} 项有改动，{2} 项已删去，{3} 项是新增。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延续：进展、勾选、佐证都保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎样处理这项任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换成新版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新版文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新版里没有这一项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有改动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>终止旧任务，按新任务重来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>终止的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>终止的原因（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重开：保留进展和佐证，取消勾选</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>“{0}”可能带有宏，打开时宏会运行。请确认来源可靠再打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”是程序或脚本，打开就会运行它。请确认来源可靠再打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ 30 天内到期（{0}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● 已过期（{0}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>仍要打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效期至 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在复制佐证材料…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用于 {0} 项任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} 版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统里没有能打开“{0}”的程序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这项任务已有：{0}，没有重复添加。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceDatesDialog</name>
    <message>
        <source>不分季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归属期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归属期和有效期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>佐证材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归属期和有效期…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把文件拖到这里，或点“添加”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>早先版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>替换为新版…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用于哪些任务…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用系统程序打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} 版　{1}　{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预览</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>{0} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ 30 天内到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ 30 天内到期 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● 已过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● 已过期 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不论有效期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部归属期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站是空的。移除的佐证材料会留在这里，随时可以恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归属期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合筛选条件的佐证材料。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选材料、任务、文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有佐证材料。在任务右侧添加的文件会汇总到这里。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message>
        <source>选择新版</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidencePreview</name>
    <message>
        <source>{0}（{1}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归属期和有效期…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大预览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>早先版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>替换为新版…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加于 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用于哪些任务…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} 版　{1}　{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这类文件在这里显示不了，请点“打开”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择新版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，移除于 {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceRoomModel</name>
    <message>
        <source>{0} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不分季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归属期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} 版</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceTable</name>
    <message>
        <source>佐证材料</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>不填就记为本机的经办人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只登记申请，以后再批复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意延期，时限从申请这天起改变</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新的时限要晚于 {0}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在的时限是 {0}，{1}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请时已过时限，会注明“逾期后提出”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经办人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>{0}{1}的读数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与目标：{0}　与最优：{1}　差距已缩小 {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本季读数</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCards</name>
    <message>
        <source>还没有可以比较的数值，点“编辑…”添加。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureLine</name>
    <message>
        <source>原文里的话</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>{0} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1}。打开这些任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开这些任务</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>“原文里的话”会在原文中标亮，要与这一项的原文一致；留空就不标。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标与节点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加节点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节点</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>上一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} / {1} 页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预览</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>只看“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只看“{0}”，点一下取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按下取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagList</name>
    <message>
        <source>格内任务</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagListModel</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标记</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GapChart</name>
    <message>
        <source>{0}的走势</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成文时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最优</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标、最优</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>“{0}”由哪些单位承担？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指派单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选，或输入列表里没有的单位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>{0} 处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一处（Shift+F3）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一处（F3）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用手册 - 营商台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在手册里查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>历史</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTableModel</name>
    <message>
        <source>事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经办人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>正在读取文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} 页，共 {1} 页</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorDetail</name>
    <message>
        <source>专项小组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务 {0} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全省最优</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存在的问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提升目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数值与差距</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头单位：{0}
成员单位：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目前现状</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自建指标</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorDialog</name>
    <message>
        <source>全省最优</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存在的问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成员单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提升目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数值写成数字，例如 2 或 0.5；几个单位之间用顿号。移除一个数值，它的读数也一起移除。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加数值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目前现状</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编辑指标</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorTableModel</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差距已缩小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在 / 目标 / 最优</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>已导入的文件里没有更多指标。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>从已导入的文件读取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关联任务…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建指标…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编辑…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有对标指标。导入写有最优、现状、目标的文件，指标就会读进来；也可以自己新建。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LampBar</name>
    <message>
        <source>{0} {1} 项，占 {2}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务的灯</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
    <message>
        <source>导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} - 营商台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写的进展没有存下，关闭后这些文字就没有了。仍要关闭吗？</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>| 按键 | 做什么 |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MembersDialog</name>
    <message>
        <source>“{0}”包括哪些单位？每行写一个。保存后，它的每项任务都会分到这些单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成员单位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MilestoneLine</name>
    <message>
        <source>节点日期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message>
        <source>{0}，新的 {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理中 {0}，逾期 {1}，已办结 {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位名录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核对 {0} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>挂图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校对中</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>导航</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeLine</name>
    <message>
        <source>应达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应达比例（%）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节点日期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginalText</name>
    <message>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>{0}牵头的任务落后 {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}牵头的任务逾期 {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}牵头的任务：逾期 {1} 项，落后 {2} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1} {2} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：共 {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结 {0}（{1}%），办理中 {2}（{3}%），逾期 {4}（{5}%）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头计</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>{0}，截至 {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ 落后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ 临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ 缺填报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◎ 办理中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● 逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到这一天还没有任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账里还没有任务。导入一份政策文件，每项措施就成为一项任务；也可以把文件直接拖进窗口。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各单位进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各季走势（季末）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各文件进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按单位（参与计）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接下来到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有到期日在后面的任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有单位逾期或落后。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺 {0} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺填报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>落后的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期、落后单位（牵头计）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaceDialog</name>
    <message>
        <source>原因（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序时进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按计划计算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改定进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在是“{0}”。改定只管{1}。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>{0}已在台账里，没有重复导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出：{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>↑↓ 选择　回车 打开　Esc 关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>命令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索任务、单位、文件、佐证、命令，单位和命令可用拼音首字母</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到。换几个字，或用单位的拼音首字母再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>搜索结果</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticularsDialog</name>
    <message>
        <source>写明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明成文日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发文机关</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成文日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>{0}的起点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从起算日到时限，每天应达一样多。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从这一天起算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到了节点那天应达到所写的比例；没有节点时按原文的节点等分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文写有节点的按节点推进，没有的从起算日到时限匀速推进。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序时计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应达的数每到季末才增加一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按惯例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>推进方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加节点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起点：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起算日期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用系统程序打开</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>写的进展没有存下，文字都还在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写的进展没有存下，文字都还在：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可复制的进展：{0}已经填报，或以前没有填报过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读数“{0}”没有存下：{1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressEditor</name>
    <message>
        <source>下一步措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到现在完成了百分之几，0 到 100；不掌握就留空</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填报单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制上季</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成率</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本季进展</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressTableModel</name>
    <message>
        <source>办理中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofreadPage</name>
    <message>
        <source>{0} {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改共同单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改文件信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合并</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拆分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指派</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃后这份校对稿里的核对结果都不保留，台账不受影响。要放弃吗？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一项都跳过了，没有可以提交的；不要这份文件就点“放弃校对稿”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有待核对的项了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {0} 项待核对，仍要提交吗？</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proofreading</name>
    <message>
        <source>{0} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}已在台账里，没有重复导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}（待分派）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已跳过 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核对 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未读到发文机关</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未读到成文日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未读到文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节点 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>营商台账</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuarterSwitch</name>
    <message>
        <source> · 已封账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 由{1}封账：{2} 项任务，办结 {3} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>　截至 {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quarters</name>
    <message>
        <source>{0}封账后，报表一直按现在的数字打印；以后的改动作为更正列在{1}。要封账吗？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封账</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingField</name>
    <message>
        <source>{0} {1} 的读数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 的读数，按 Enter 保存；清空就是取消这天的读数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 读数</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>{0}（找不到）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近的台账(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空这份清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有别的台账</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecycleBinDialog</name>
    <message>
        <source>佐证材料回收站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站是空的。移除的佐证材料会留在这里，随时可以恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预览</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remaining</name>
    <message>
        <source>大约还要 {0} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大约还要 {0} 秒</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderTable</name>
    <message>
        <source>到期提醒</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderTableModel</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>到期提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>截至 {0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新的提醒 {0} 项：{1}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要提醒的事。逾期、快到期、未填报的任务和快过期的佐证会列在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>营商台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见“到期提醒”（Alt+3）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovableLine</name>
    <message>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>已导出：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在准备打印…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在生成报表…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rulings</name>
    <message>
        <source>所选 {0} 项任务</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索任务、单位、命令</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source> 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临期天数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例如：某某市优化营商环境办公室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期前这么多天起亮“◆ 临期”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印在报表抬头。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各项指标达标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放假安排已知到 {0} 年，以后的年份只扣双休日；有了新的安排，把文件放到 {1} 即可。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效的佐证材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>欠应达进度不超过这么多，不算落后。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>落后容差</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超出应达进度这么多，才算超过序时。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超前标准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>销号需要</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确定</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勾选或取消选中的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回车</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认并转到下一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>“{0}”里没有台账；台账文件夹里应有 ledger.db 这个文件，请另选一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一座虚构城市一年的台账，放在“{0}”文件夹，和自己的台账分开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>别的电脑或 U 盘上的台账，选它所在的文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入政策文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开已有台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开示例台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把政策文件里的措施变成台账，按单位办结，按季度出报表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近的台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在准备示例台账…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>营商台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读出文件里的措施，核对后就是台账；台账存放在 {0}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读出文件里的措施，核对后放进自己的台账（{0}）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>指标名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>比较</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计量单位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetReadings</name>
    <message>
        <source>{0}
上次读数 {1}（{2}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有读数</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskChooserDialog</name>
    <message>
        <source>“{0}”的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选任务</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有完成时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编辑任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskOutline</name>
    <message>
        <source>大纲</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskOutlineModel</name>
    <message>
        <source>{0} 项，已办结 {1}，逾期 {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskTableModel</name>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原定 {0}
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条款</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>角色</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>全部任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部序时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部灯</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部角色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账里还没有任务。导入一份政策文件，每项措施就成为一项任务；也可以把文件直接拖进窗口。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大纲</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序时进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限用语…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合筛选条件的任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>灯</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选任务、单位、文件、佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>角色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>配合</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>序时计划…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延期…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批复延期…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改定进度…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>；长期坚持的 {0} 项不办结</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{0} 年到期 {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后到期 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延期前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>往年到期未办结 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文中节点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有时限 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，改为 {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>挂图</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>{0} 月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}年{1}月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {0} 项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>{0} 年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 年没有到期的任务，也没有文中节点。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>挂图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有到期的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有任务。导入政策文件，有时限的任务就会排到挂图上。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>{0}（截至 {1}）{2} {3} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}（截至 {1}）共 {2} 项：已办结 {3}，办理中 {4}，逾期 {5}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◎ 办理中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● 逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到这一天还没有任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各季走势</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsesDialog</name>
    <message>
        <source>{0}现在用于 {1} 项任务；再勾选要用到它的任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用于哪些任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选任务</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>{0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>停止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowKeeper</name>
    <message>
        <source>营商台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是示例台账，可以放心试，自己的台账不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>
佐证：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 申请延至 {1}{2}：{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}。{1} {2}{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}。待批复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}把本季序时进度改定为“{1}”：{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>　{0} 应达 {1}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>　完成率 {0}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一步：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>剩 {0} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理中 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原定 {0}，延至 {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文没有写明时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成时限：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已销号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>序时计划：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核对：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按惯例推进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文中节点：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未启动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本季已报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本季未报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>落后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期 {0} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>配合</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长期坚持，按季填报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（{0}%）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（原文“{0}”）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（逾期后提出）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，{0} 起算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，此后长期坚持</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>：{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingTableModel</name>
    <message>
        <source>任务数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限用语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有读出日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingsDialog</name>
    <message>
        <source>{0}：每种时限用语怎样读的。改正一处，写着它的任务都跟着改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从成文之日推算为 {0}，核对后改读即可。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改读为</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改读为这一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改读为长期坚持</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限用语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份文件的任务没有写明时限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source> {0} 项任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> 个百分点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LibreOffice 打不开“{0}”，文件可能有密码或已损坏，请用 WPS、Word 打开后另存为 docx 再读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}{2}，{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · 又称{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1}{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1}{2}：{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1}的序时进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}—{1}年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}封账存档</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}封账时的存档不见了或被改动过，请从备份恢复台账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}封账：{1} 项任务，办结 {2} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}已有一份延期申请没有批复，请先批复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}已经封账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}年第{1}季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}换成新版：{1}、终止 {2} 项、新增 {3} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}改回按计划计算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}改定为{1}：{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}放假安排未知，只扣双休日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}没有完成时限，不用延期；要定时限请修改任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}没有第 {1} 项指标，{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}没有等待批复的延期申请。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}现在的时限是 {1}，延期要定在这之后。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}由{1}共同负责，请指明是哪个单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}由{1}改为{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}的上一步在 {1}，日期不能更早。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}的佐证材料“{1}”{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}的序时计划：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}的指标“{1}”{2} 的读数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}的指标“{1}”还没有达到，请先填报达标的读数再销号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}要在 {1} 到 {2}{3}之间，请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}要长期坚持，不能办结；请每季度填报进展。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}还没有佐证材料，请先添加再销号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}还没有办结，不用回头看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}还没有结束，{1} 以后才能封账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}（{1}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}（{1}）{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}（{1}）{2}进展</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}，{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}，{1} {2}{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}：{1}{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}；这次操作没有生效，已有的记录都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”不再包括任何单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”不在{1}的单位之列，请核对单位或任务。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”不完整或已损坏，请重新取得这个文件，或用 WPS、Word 打开后另存一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”不是季度，请按 2022Q4 的形式书写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”不是数字，请只写数字，如 45 或 98.5。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”不是能读的文件，请另存为 docx、pdf、xlsx 或 txt 再读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”不是营商台账的文件包（{1}），请向提供者重新要一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”不能写入，请检查权限或写保护开关，或把台账放到别处；没有任何改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”也用作{1}的佐证材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”包括：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”又名“{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”在复制时被改动，请保存并关闭后重新添加；台账没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”已在另一个窗口里打开，那个窗口没有回应；请等它忙完，或先关掉它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”并入“{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”是一个文件，台账需要一个文件夹，请另选位置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”是压缩包，请先解压，再选择里面的文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”是扫描件或图片，没有文字可读，请先安装文字识别（pip install 'bizdesk[ocr]'）再读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”是扫描件，没有文字可读，请用 OFD 阅读器另存为 pdf 再读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”是文件夹，请选择里面的文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”是空文件，请换一个有内容的文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”是管道或设备，不是文件，请选择一个文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”的内容超过 {1} MB，请只留下政策文件的正文再读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”的内部结构异常，为安全起见没有读取，请用 WPS 或 Word 打开后另存一份再读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”设了密码，请打开后另存一份不带密码的再读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”还没有列出成员单位，请先列出它包括哪些单位（不含它自己）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”里已有别的文件，请为台账选一个空文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”里还没有台账，请先导入一份政策文件，或用 --ledger 指明台账文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“否”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“是”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ 佐证到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ 佐证已过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ 落后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ 临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ 今天到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ 剩 {0} 天{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ {0}未填报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ 未启动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ 未填报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● 逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● 逾期 {0} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 正常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、{0} 项指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>三</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不再列入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不分季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能写入“{0}”，请确认文件夹存在、可以写入，并先关闭已打开的同名文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中省驻市</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临期天数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为{0}添加佐证材料：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从已导入的文件读出 {0} 项指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务要有标题或正文，请至少填写一项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>企业</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>低</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证材料“{0}”换成新版“{1}”{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证材料“{0}”的内容被改动过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证材料“{0}”的文件不见了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证材料存不下，请检查磁盘空间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证材料文件夹不能写入，请检查磁盘或U盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改任务{0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改指标{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容不是有效的数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结{0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结日期由 {0} 改为 {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>匀速推进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位名称设为“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位有调整</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消办结{0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只能在这一项的文字中间拆分，请把光标放到要断开的地方。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账正被另一个程序写入，请稍候再试；这次操作没有生效。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账的 drafts 文件夹里的校对稿“{0}.json”读不懂，文件没有动，请恢复它原来的内容，或把它移走后重新导入原来的文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账的数据库文件已损坏或不是台账，请从 backups 文件夹取最近的备份恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账里已有{0}，但内容与这份文件不同；没有导入，请先核对是否为修订版本。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账里没有“{0}”这个单位，请按单位列表里的名称书写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账里没有“{0}”这份文件，请用文号、标题或编号指明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意销号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>四</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回头看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回头看重新办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回头看，重新办理{0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>园区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填报{0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它有 {0} 个数值，请写 1 到 {1}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它有 {0} 项指标，请写 1 到 {1}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它没有量化指标。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它还没有数值，请先添加。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成率 {0} 不在 0 到 100 之间，请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实 {0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入{0}，新增 {1} 项任务{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尚无读数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尚未启动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差 {0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已完成和已销号不能直接改定，请办结或销号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已有单位叫“{0}”；若是同一单位，请用合并。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已申请销号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经申请销号，请先核实或退回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经销号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已达到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已销号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应达</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应降至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延期至 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延期至 {0} 的申请没有同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延续 {0} 项、修改 {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归属{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复{0}的佐证材料：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打不开“{0}”里的台账，请检查磁盘或U盘是否还在、是否有权限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找不到“{0}”，请检查文件名和所在文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把“{0}”展开为 {1} 个单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把上次填报的进展复制到{0}：{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标{0}不再关联{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标{0}关联 {1} 项任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标{0}关联{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标{0}的“{1}”{2}的读数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标“{0}”没有第 {1} 个数值，{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标的每个数值都要有名称，请填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标要有名称，请填写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按季推进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按惯例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按节点推进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索用的索引与文字对不上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改定序时进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放假安排文件“{0}”读不懂，请换一份正确的，或把它删掉。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据库结构损坏：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件过大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字有修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增任务{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增指标{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新版里没有{0}，请写明终止这项任务的原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新落后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期 {0} 还没有到，请填今天或以前的日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限{0}改读为{1}，{2} 项任务{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限由 {0} 改为 {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效期至 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未填报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未达序时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校对稿存不下，请检查磁盘或U盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校对稿读不出，请检查磁盘或U盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实销号申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>格式不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>欠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每个指标都要写名称和数值，数值写成数字，例如 95 或 1.5。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可以撤销的操作。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可以重做的操作。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有权限读取“{0}”，请换一个位置或修改文件的权限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有编号为 {0} 的任务，请用任务列表里的编号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有编号为 {0} 的佐证材料，请刷新后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有编号为 {0} 的指标，请用指标列表里的编号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>牵头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态由{0}改为{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请延期至 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请销号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标 {0}{1}{2}，{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>磁盘已满，请腾出空间后再试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除{0}的佐证材料：{1}{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} 条历史被改动过，校验值对不上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>约 {0} 个工作日（{1}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>终止任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号 {0} 的{1}与搜索用的文字对不上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号 {0} 的任务状态与它的记录对不上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节点要按日期先后排列，后面的比例不能比前面的小。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>落后容差</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补全{0}的原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补录这项任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表 {0} 的第 {1} 行指向不存在的记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设定表格各列的含义</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明{0}的原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读不出“{0}”，请检查磁盘或网络位置后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读不到“{0}”，请确认文件还在并且可以打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读不到“{0}”，请确认文件还在并且可以打开，然后重新添加；台账没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读不懂的校对稿（{0}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读写磁盘时出错，请检查磁盘或U盘是否还在</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读取“{0}”需要 LibreOffice，请先安装它，或用 WPS、Word 把文件另存为 docx 再读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>赶上进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超前标准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超过序时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>达到序时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有申请销号，请先申请。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一项的原文里没有“{0}”，请照原文写，或者留空。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这两个名称都是“{0}”，不必合并。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份文件在这里显示不出来，请用系统程序打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份文件里没有“{0}”这样的时限，请按列出的用语书写。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份校对稿已经不在了，请重新导入文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是最后一项，没有可以合并的下一项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这本台账由更新版本的程序建立，请升级本程序后再打开；台账没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>进展有修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回销号申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>配合</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重做：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>销号作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>销号需要佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>销号需要指标达标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长期坚持</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>高</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（逾期后提出）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，完成率 {0}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，日期 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；{0}的销号因此作废</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FigureLine</name>
    <message>
        <source>成文时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数值名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最优</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计量单位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
