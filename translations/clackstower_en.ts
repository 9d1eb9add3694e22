<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ArchiveList</name>
    <message numerus="yes">
        <source>%n kept since</source>
        <comment>messages that were archived after the search</comment>
        <translation>
            <numerusform>%n kept since</numerusform>
            <numerusform>%n kept since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureBar</name>
    <message numerus="yes">
        <source>You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.</source>
        <extracomment>Over the list while the messages of a file are shown; %1 is its name, %2 are two times</extracomment>
        <translation>
            <numerusform>You look at %1: %n message, %2. A file, not live; nothing in it is sent or kept.</numerusform>
            <numerusform>You look at %1: %n messages, %2. A file, not live; nothing in it is sent or kept.</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n marked</source>
        <extracomment>Button: goes to the next of the marked messages</extracomment>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
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
    <name>JsonTreeRow</name>
    <message numerus="yes">
        <source>%n inside</source>
        <extracomment>In a tree of values: how many members an object, or elements an array, has</extracomment>
        <translation>
            <numerusform>%n inside</numerusform>
            <numerusform>%n inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message numerus="yes">
        <source>more than %n day(s) ago</source>
        <extracomment>Which messages are deleted</extracomment>
        <translation>
            <numerusform>more than %n day ago</numerusform>
            <numerusform>more than %n days ago</numerusform>
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
    <name>RetentionForm</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleDifference</name>
    <message numerus="yes">
        <source>and %n more kind(s)</source>
        <extracomment>Below the differences that a rule would make; %n more kinds of differences</extracomment>
        <translation>
            <numerusform>and %n more kind</numerusform>
            <numerusform>and %n more kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleImportDialog</name>
    <message numerus="yes">
        <source>%Ln rule(s) would change:</source>
        <translation>
            <numerusform>%Ln rule would change:</numerusform>
            <numerusform>%Ln rules would change:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message numerus="yes">
        <source>Against the last %Ln message(s)</source>
        <extracomment>Heading of the differences that a rule would make; %Ln messages of the past</extracomment>
        <translation>
            <numerusform>Against the last message</numerusform>
            <numerusform>Against the last %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>%n setting changed</numerusform>
            <numerusform>%n settings changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n setting(s)</source>
        <extracomment>Button: takes over the settings of a file</extracomment>
        <translation>
            <numerusform>Change %n setting</numerusform>
            <numerusform>Change %n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeKeeper</name>
    <message numerus="yes">
        <source>and %n more, see the log</source>
        <translation>
            <numerusform>and %n more, see the log</numerusform>
            <numerusform>and %n more, see the log</numerusform>
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
    <name>clackstower::viewmodels::ArchiveKeeping</name>
    <message numerus="yes">
        <source>Deleted %n message(s), %1 freed</source>
        <translation>
            <numerusform>Deleted %n message, %1 freed</numerusform>
            <numerusform>Deleted %n messages, %1 freed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on the disk yet</source>
        <extracomment>messages that are to be kept</extracomment>
        <translation>
            <numerusform>%n not on the disk yet</numerusform>
            <numerusform>%n not on the disk yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside: the store does not take them</source>
        <extracomment>messages that the archive&apos;s store would never take</extracomment>
        <translation>
            <numerusform>%n set aside: the store does not take it</numerusform>
            <numerusform>%n set aside: the store does not take them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveReplay</name>
    <message numerus="yes">
        <source>They leave for one of %n tower(s), and from there on.</source>
        <extracomment>before a message is sent again</extracomment>
        <translation>
            <numerusform>They leave for %n tower, and from there on.</numerusform>
            <numerusform>They leave for one of %n towers, and from there on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveSearch</name>
    <message numerus="yes">
        <source>%n found</source>
        <extracomment>below the list of an archive</extracomment>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveTransfer</name>
    <message numerus="yes">
        <source>Imported %n message(s), %1 known already</source>
        <extracomment>toast after an import; %1 is a count</extracomment>
        <translation>
            <numerusform>Imported %n message, %1 known already</numerusform>
            <numerusform>Imported %n messages, %1 known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n refused, first: %1</source>
        <extracomment>follows the counts of an import; %1 says where and why</extracomment>
        <translation>
            <numerusform>; %n refused: %1</numerusform>
            <numerusform>; %n refused, first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n message(s) to %1</source>
        <extracomment>toast after an export; %1 is a path</extracomment>
        <translation>
            <numerusform>Wrote %n message to %1</numerusform>
            <numerusform>Wrote %n messages to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::CaptureModel</name>
    <message numerus="yes">
        <source>%n could not be read, first: %1.</source>
        <extracomment>about a file that is looked at; %1 says where and why</extracomment>
        <translation>
            <numerusform>%n could not be read: %1.</numerusform>
            <numerusform>%n could not be read, first: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::Herald</name>
    <message numerus="yes">
        <source>%1: %n new</source>
        <extracomment>news of a rule or station; %1 is its name</extracomment>
        <translation>
            <numerusform>%1: %n new</numerusform>
            <numerusform>%1: %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) and stations have news</source>
        <extracomment>title of a notification</extracomment>
        <translation>
            <numerusform>%n rule or station has news</numerusform>
            <numerusform>%n rules and stations have news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %n more</source>
        <extracomment>after a list of rules and stations that have news</extracomment>
        <translation>
            <numerusform>and more than %n more</numerusform>
            <numerusform>and more than %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n rule(s) and stations have news</source>
        <extracomment>title of a notification; so many have been counted, and there are others</extracomment>
        <translation>
            <numerusform>More than %n rule or station has news</numerusform>
            <numerusform>More than %n rules and stations have news</numerusform>
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
    <name>clackstower::viewmodels::MessageDetail</name>
    <message numerus="yes">
        <source>%n times, last %1</source>
        <extracomment>a message came several times; %1 is when it came last</extracomment>
        <translation>
            <numerusform>once, last %1</numerusform>
            <numerusform>%n times, last %1</numerusform>
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
    <name>clackstower::viewmodels::RuleTrial</name>
    <message numerus="yes">
        <source>%Ln or more in the archive</source>
        <extracomment>How many messages of the archive a condition holds for</extracomment>
        <translation>
            <numerusform>%Ln or more in the archive</numerusform>
            <numerusform>%Ln or more in the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the archive</source>
        <translation>
            <numerusform>%Ln in the archive</numerusform>
            <numerusform>%Ln in the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) that it holds for came once only: this tower may destroy the last copy.</source>
        <extracomment>Warning of the rule editor; messages that came once only</extracomment>
        <translation>
            <numerusform>%Ln message that it holds for came once only: this tower may destroy the last copy.</numerusform>
            <numerusform>%Ln messages that it holds for came once only: this tower may destroy the last copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::RulesModel</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <extracomment>How often a rule has held</extracomment>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
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
    <name>clackstower::viewmodels::StationsModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>said of a station by a screen reader</extracomment>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
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
