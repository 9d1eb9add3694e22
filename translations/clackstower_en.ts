<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ConfirmDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>After a list of names that is too long to show whole</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedFoot</name>
    <message numerus="yes">
        <source>paused, %n waiting</source>
        <extracomment>Follows the counts while the view is paused</extracomment>
        <translation>
            <numerusform>paused, %n waiting</numerusform>
            <numerusform>paused, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedList</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>messages that wait above the list</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowBar</name>
    <message numerus="yes">
        <source>+%n others, see the table</source>
        <extracomment>How many towers found no room in the graph</extracomment>
        <translation>
            <numerusform>+%n others, see the table</numerusform>
            <numerusform>+%n others, see the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%n waiting · %1</source>
        <extracomment>Title of the queue page: how many wait, and their size such as &quot;3 KiB&quot;</extracomment>
        <translation>
            <numerusform>%n waiting · %1</numerusform>
            <numerusform>%n waiting · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside: several towers refused them</source>
        <extracomment>Header of a section that folds: messages that several towers refused</extracomment>
        <translation>
            <numerusform>%n set aside: several towers refused them</numerusform>
            <numerusform>%n set aside: several towers refused them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>listening on %1; nobody has called in yet; %n towers known</source>
        <extracomment>%1 is a port; nobody has ever brought a message here</extracomment>
        <translation>
            <numerusform>listening on %1; nobody has called in yet; %n tower known</numerusform>
            <numerusform>listening on %1; nobody has called in yet; %n towers known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TowerListDialog</name>
    <message numerus="yes">
        <source>Take over %n tower(s)</source>
        <extracomment>Button: takes over what is new in a list</extracomment>
        <translation>
            <numerusform>Take over %n tower</numerusform>
            <numerusform>Take over %n towers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not understood</source>
        <extracomment>How many lines of a list are no addresses</extracomment>
        <translation>
            <numerusform>%n line not understood</numerusform>
            <numerusform>%n lines not understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TowerMenu</name>
    <message numerus="yes">
        <source>Announce to %n tower(s)…</source>
        <extracomment>Verb: tells the chosen towers that ours exists</extracomment>
        <translation>
            <numerusform>Announce to %n tower…</numerusform>
            <numerusform>Announce to %n towers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n tower(s)…</source>
        <extracomment>Verb; asks first</extracomment>
        <translation>
            <numerusform>Ignore %n tower…</numerusform>
            <numerusform>Ignore %n towers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n tower(s)…</source>
        <extracomment>Verb; asks first, and cannot be undone</extracomment>
        <translation>
            <numerusform>Forget %n tower…</numerusform>
            <numerusform>Forget %n towers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>a span of days</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::IntroductionTree</name>
    <message numerus="yes">
        <source>%1, level %2, introduced %n tower(s)</source>
        <extracomment>a row of the introduction tree, for a screen reader: name, level, how many it introduced</extracomment>
        <translation>
            <numerusform>%1, level %2, introduced %n tower</numerusform>
            <numerusform>%1, level %2, introduced %n towers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::QueueForecast</name>
    <message numerus="yes">
        <source>%n under way</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies kept until they are seen again</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n copy kept until it is seen again</numerusform>
            <numerusform>%n copies kept until they are seen again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::SettingsModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::Suspicion</name>
    <message numerus="yes">
        <source>At φ %1, %n tower(s) would be dead</source>
        <extracomment>%1 is a threshold of suspicion</extracomment>
        <translation>
            <numerusform>At φ %1, %n tower would be dead</numerusform>
            <numerusform>At φ %1, %n towers would be dead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::TowerDeeds</name>
    <message numerus="yes">
        <source>Ignore %n tower(s)?</source>
        <extracomment>asked before towers are ignored</extracomment>
        <translation>
            <numerusform>Ignore %n tower?</numerusform>
            <numerusform>Ignore %n towers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop ignoring %n tower(s)?</source>
        <extracomment>asked before towers are heard again</extracomment>
        <translation>
            <numerusform>Stop ignoring %n tower?</numerusform>
            <numerusform>Stop ignoring %n towers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n tower(s)?</source>
        <extracomment>asked before towers leave the address book</extracomment>
        <translation>
            <numerusform>Forget %n tower?</numerusform>
            <numerusform>Forget %n towers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the new key of %n tower(s)?</source>
        <extracomment>asked before the changed key of a tower is accepted</extracomment>
        <translation>
            <numerusform>Accept the new key of %n tower?</numerusform>
            <numerusform>Accept the new key of %n towers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tower(s) ignored</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n tower ignored</numerusform>
            <numerusform>%n towers ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tower(s) heard again, as new</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n tower heard again, as new</numerusform>
            <numerusform>%n towers heard again, as new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tower(s) forgotten</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n tower forgotten</numerusform>
            <numerusform>%n towers forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) accepted</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n key accepted</numerusform>
            <numerusform>%n keys accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::TowerList</name>
    <message numerus="yes">
        <source>%n tower(s) taken over</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n tower taken over</numerusform>
            <numerusform>%n towers taken over</numerusform>
        </translation>
    </message>
</context>
</TS>
