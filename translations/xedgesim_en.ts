<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xes::cli::RunCommand</name>
    <message numerus="yes">
        <source>Starting %n node(s)…</source>
        <translation>
            <numerusform>Starting %n node…</numerusform>
            <numerusform>Starting %n nodes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::cli::ValidateCommand</name>
    <message numerus="yes">
        <source>%1: invalid, %n error(s)</source>
        <translation>
            <numerusform>%1: invalid, %n error</numerusform>
            <numerusform>%1: invalid, %n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::ui::OrphanPill</name>
    <message numerus="yes">
        <source>%n orphan(s)</source>
        <translation>
            <numerusform>%n orphan</numerusform>
            <numerusform>%n orphans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orphan(s): clean up</source>
        <translation>
            <numerusform>%n orphan: clean up</numerusform>
            <numerusform>%n orphans: clean up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::ui::OrphansDialog</name>
    <message numerus="yes">
        <source>&amp;Remove %n</source>
        <comment>things chosen in the list</comment>
        <translation>
            <numerusform>&amp;Remove %n</numerusform>
            <numerusform>&amp;Remove %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::ui::ShutdownOverlay</name>
    <message numerus="yes">
        <source>%1 of %n container(s) have ended.</source>
        <translation>
            <numerusform>%1 of %n container has ended.</numerusform>
            <numerusform>%1 of %n containers have ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::ui::StatusLine</name>
    <message numerus="yes">
        <source>%1 of %n container(s) running</source>
        <translation>
            <numerusform>%1 of %n container running</numerusform>
            <numerusform>%1 of %n containers running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::ui::WindowSession</name>
    <message numerus="yes">
        <source>%1 has %n warning(s).</source>
        <translation>
            <numerusform>%1 has %n warning.</numerusform>
            <numerusform>%1 has %n warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of this run could not be removed.</source>
        <translation>
            <numerusform>%n thing of this run could not be removed.</numerusform>
            <numerusform>%n things of this run could not be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be opened, it has %n error(s).</source>
        <translation>
            <numerusform>%1 cannot be opened, it has %n error.</numerusform>
            <numerusform>%1 cannot be opened, it has %n errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::ui::words</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
</TS>
