<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_XB">
<context>
    <name>ActionForm</name>
    <message>
        <source>Then</source>
        <extracomment>Heading in the rule editor: what is done to the messages</extracomment>
        <translation>‮Then‬</translation></message>
    <message>
        <source>and ends with</source>
        <extracomment>Beside the verbs of a rule that decide what becomes of a message: forward, stonewall, refuse, …</extracomment>
        <translation>‮and ends with‬</translation></message>
</context>
<context>
    <name>ActionLine</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What an action of a rule does; %1 is its name</extracomment>
        <translation>‮%1: %2‬</translation></message>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of the entry beside an action, for a screen reader: the action, what is asked for</extracomment>
        <translation>‮%1, %2‬</translation></message>
    <message>
        <source>%1, %2 that are there</source>
        <extracomment>Name of a choice, for a screen reader: the action, what is asked for</extracomment>
        <translation>‮%1, %2 that are there‬</translation></message>
    <message>
        <source>Choose</source>
        <translation>‮Choose‬</translation></message>
</context>
<context>
    <name>AirSwitch</name>
    <message>
        <source>On air</source>
        <extracomment>The tower is reachable by others</extracomment>
        <translation>‮On air‬</translation></message>
    <message>
        <source>Off air</source>
        <extracomment>The tower neither listens nor sends</extracomment>
        <translation>‮Off air‬</translation></message>
    <message>
        <source>Go off air</source>
        <extracomment>What a click on the air switch does
----------
Button: leave the network for now</extracomment>
        <translation>‮Go off air‬</translation></message>
    <message>
        <source>Go on air</source>
        <translation>‮Go on air‬</translation></message>
    <message>
        <source>Go off air?</source>
        <translation>‮Go off air?‬</translation></message>
    <message>
        <source>Nothing is received or sent until you go on air again. What waits in the queue stays.</source>
        <extracomment>Below the question whether to go off air</extracomment>
        <translation>‮Nothing is received or sent until you go on air again. What waits in the queue stays.‬</translation></message>
</context>
<context>
    <name>AnnounceDialog</name>
    <message>
        <source>Announced</source>
        <extracomment>Title of the dialog that announces our tower</extracomment>
        <translation>‮Announced‬</translation></message>
    <message>
        <source>Announce this tower</source>
        <translation>‮Announce this tower‬</translation></message>
    <message>
        <source>Name the towers, as host:port. Before anything leaves you see what.</source>
        <extracomment>Explains what announcing does</extracomment>
        <translation>‮Name the towers, as host:port. Before anything leaves you see what.‬</translation></message>
    <message>
        <source>They will learn the name %1, the tower named below as a friend, and the address that your connection comes from. It cannot be taken back.</source>
        <extracomment>The receipt: %1 is our own address</extracomment>
        <translation>‮They will learn the name %1, the tower named below as a friend, and the address that your connection comes from. It cannot be taken back.‬</translation></message>
    <message>
        <source>Announce again</source>
        <extracomment>Buttons of the dialog that announces</extracomment>
        <translation>‮Announce again‬</translation></message>
    <message>
        <source>Announce</source>
        <translation>‮Announce‬</translation></message>
    <message>
        <source>host:port, more after commas</source>
        <extracomment>Shows how addresses are written</extracomment>
        <translation>‮host:port, more after commas‬</translation></message>
    <message>
        <source>Towers to announce to</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮Towers to announce to‬</translation></message>
    <message>
        <source>What leaves, and what came back</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮What leaves, and what came back‬</translation></message>
    <message>
        <source>names no friend</source>
        <extracomment>The receipt of one announcement: whom it names, or nobody</extracomment>
        <translation>‮names no friend‬</translation></message>
    <message>
        <source>names %1 as a friend</source>
        <translation>‮names %1 as a friend‬</translation></message>
    <message>
        <source>Close</source>
        <extracomment>Buttons that close a dialog: after something was done, and before</extracomment>
        <translation>‮Close‬</translation></message>
    <message>
        <source>Cancel</source>
        <translation>‮Cancel‬</translation></message>
</context>
<context>
    <name>ArchiveBar</name>
    <message>
        <source>Search words, a &quot;phrase&quot;, begin*</source>
        <extracomment>In the empty search field of the archive</extracomment>
        <translation>‮Search words, a &quot;phrase&quot;, begin*‬</translation></message>
    <message>
        <source>Search the archive</source>
        <extracomment>Name of the search field of the archive, for a screen reader</extracomment>
        <translation>‮Search the archive‬</translation></message>
    <message>
        <source>Export…</source>
        <extracomment>Opens the dialog that writes what was found into a file</extracomment>
        <translation>‮Export…‬</translation></message>
    <message>
        <source>Import…</source>
        <extracomment>Opens the dialog that reads a file into the archive</extracomment>
        <translation>‮Import…‬</translation></message>
    <message>
        <source>Storage</source>
        <extracomment>Shows how much the archive holds, and how long</extracomment>
        <translation>‮Storage‬</translation></message>
    <message>
        <source>Filter, such as %1</source>
        <extracomment>In the empty filter bar; the example is not translated</extracomment>
        <translation>‮Filter, such as %1‬</translation></message>
    <message>
        <source>Filter</source>
        <extracomment>Name of the filter bar, for a screen reader</extracomment>
        <translation>‮Filter‬</translation></message>
</context>
<context>
    <name>ArchiveEmpty</name>
    <message>
        <source>Nothing found</source>
        <extracomment>Title of an empty list of the archive</extracomment>
        <translation>‮Nothing found‬</translation></message>
    <message>
        <source>Nothing is kept yet</source>
        <translation>‮Nothing is kept yet‬</translation></message>
    <message>
        <source>None of the %L1 kept messages matches. All words must be there; begin* finds longer ones.</source>
        <extracomment>Below &quot;Nothing found&quot;; %L1 is how many messages the archive holds</extracomment>
        <translation>‮None of the %L1 kept messages matches. All words must be there; begin* finds longer ones.‬</translation></message>
    <message>
        <source>Messages stay here as soon as one matches: %1.</source>
        <extracomment>Below &quot;Nothing is kept yet&quot;; %1 are names of rules</extracomment>
        <translation>‮Messages stay here as soon as one matches: %1.‬</translation></message>
    <message>
        <source>No rule archives anything. Make one that keeps what you want to find again, or import an archive.</source>
        <extracomment>Below &quot;Nothing is kept yet&quot;</extracomment>
        <translation>‮No rule archives anything. Make one that keeps what you want to find again, or import an archive.‬</translation></message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: forgets words, filter and time</extracomment>
        <translation>‮Clear the search‬</translation></message>
    <message>
        <source>Make a rule that archives…</source>
        <extracomment>Button: opens the editor of a new rule</extracomment>
        <translation>‮Make a rule that archives…‬</translation></message>
    <message>
        <source>Import…</source>
        <extracomment>Opens the dialog that reads a file into the archive</extracomment>
        <translation>‮Import…‬</translation></message>
</context>
<context>
    <name>ArchiveFoot</name>
    <message>
        <source>%L1 kept, %2 on the disk</source>
        <extracomment>Follows how many were found: how many the archive holds, and what they cost on the disk</extracomment>
        <translation>‮%L1 kept, %2 on the disk‬</translation></message>
    <message>
        <source>Stop searching</source>
        <extracomment>Button: ends a search, what was found stays</extracomment>
        <translation>‮Stop searching‬</translation></message>
</context>
<context>
    <name>ArchiveKeys</name>
    <message>
        <source>Copied</source>
        <extracomment>Toast after copying</extracomment>
        <translation>‮Copied‬</translation></message>
</context>
<context>
    <name>ArchiveList</name>
    <message>
        <source>Time</source>
        <translation>‮Time‬</translation></message>
    <message>
        <source>Rule</source>
        <translation>‮Rule‬</translation></message>
    <message>
        <source>From</source>
        <translation>‮From‬</translation></message>
    <message>
        <source>Line</source>
        <translation>‮Line‬</translation></message>
    <message>
        <source>Message</source>
        <translation>‮Message‬</translation></message>
    <message>
        <source>Bytes</source>
        <translation>‮Bytes‬</translation></message>
    <message>
        <source>Archived messages</source>
        <extracomment>Name of the list of archived messages, for a screen reader</extracomment>
        <translation>‮Archived messages‬</translation></message>
    <message numerus="yes">
        <source>%n kept since</source>
        <comment>messages that were archived after the search</comment>
        <translation><numerusform>‮%n kept since‬</numerusform><numerusform>‮%n kept since‬</numerusform><numerusform>‮%n kept since‬</numerusform><numerusform>‮%n kept since‬</numerusform><numerusform>‮%n kept since‬</numerusform><numerusform>‮%n kept since‬</numerusform></translation></message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Archive‬</translation></message>
    <message>
        <source>Ignored %1</source>
        <extracomment>Toast; %1 is a tower&apos;s address</extracomment>
        <translation>‮Ignored %1‬</translation></message>
    <message>
        <source>No longer ignored: %1</source>
        <translation>‮No longer ignored: %1‬</translation></message>
    <message>
        <source>Export what was found</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Export what was found‬</translation></message>
    <message>
        <source>Every message of the archive is written, oldest first.</source>
        <extracomment>Explains what an export writes</extracomment>
        <translation>‮Every message of the archive is written, oldest first.‬</translation></message>
    <message>
        <source>Every message that the search finds is written, oldest first: also those that the list does not show yet.</source>
        <extracomment>Explains what an export writes</extracomment>
        <translation>‮Every message that the search finds is written, oldest first: also those that the list does not show yet.‬</translation></message>
</context>
<context>
    <name>ArchiveRow</name>
    <message>
        <source>From %1, %2, at %3: %4</source>
        <extracomment>A row of the archive for a screen reader: sender, line, time, message</extracomment>
        <translation>‮From %1, %2, at %3: %4‬</translation></message>
    <message>
        <source>you</source>
        <extracomment>The sender of a message that this tower&apos;s user wrote</extracomment>
        <translation>‮you‬</translation></message>
</context>
<context>
    <name>ArchiveVerbs</name>
    <message>
        <source>Send again…</source>
        <extracomment>Button: puts an archived message into the queue once more</extracomment>
        <translation>‮Send again…‬</translation></message>
    <message>
        <source>Make rule…</source>
        <translation>‮Make rule…‬</translation></message>
    <message>
        <source>Ignore tower</source>
        <translation>‮Ignore tower‬</translation></message>
    <message>
        <source>Storage</source>
        <extracomment>Shows how much the archive holds, and how long</extracomment>
        <translation>‮Storage‬</translation></message>
</context>
<context>
    <name>CaptureBar</name>
    <message>
        <source>Reading %1, %2 %</source>
        <extracomment>How far a file is read; %1 is its name, %2 a percentage</extracomment>
        <translation>‮Reading %1, %2 %‬</translation></message>
    <message numerus="yes">
        <source>You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.</source>
        <extracomment>Over the list while the messages of a file are shown; %1 is its name, %2 are two times</extracomment>
        <translation><numerusform>‮You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.‬</numerusform><numerusform>‮You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.‬</numerusform><numerusform>‮You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.‬</numerusform><numerusform>‮You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.‬</numerusform><numerusform>‮You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.‬</numerusform><numerusform>‮You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.‬</numerusform></translation></message>
    <message>
        <source>Import into the archive</source>
        <extracomment>Button: keeps the messages of the file that is looked at</extracomment>
        <translation>‮Import into the archive‬</translation></message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: ends the reading of a file</extracomment>
        <translation>‮Cancel‬</translation></message>
    <message>
        <source>Close</source>
        <extracomment>Button: puts the file away that is looked at, and shows again what passes by</extracomment>
        <translation>‮Close‬</translation></message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>Blue</source>
        <extracomment>A colour</extracomment>
        <translation>‮Blue‬</translation></message>
    <message>
        <source>Violet</source>
        <translation>‮Violet‬</translation></message>
    <message>
        <source>Purple</source>
        <translation>‮Purple‬</translation></message>
    <message>
        <source>Red</source>
        <translation>‮Red‬</translation></message>
    <message>
        <source>Brown</source>
        <translation>‮Brown‬</translation></message>
    <message>
        <source>Ochre</source>
        <translation>‮Ochre‬</translation></message>
    <message>
        <source>Green</source>
        <translation>‮Green‬</translation></message>
    <message>
        <source>Grey</source>
        <translation>‮Grey‬</translation></message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <extracomment>Where one types what one wants to do</extracomment>
        <translation>‮What do you want to do?‬</translation></message>
    <message>
        <source>What can be done</source>
        <extracomment>The list of all that can be done, for a screen reader</extracomment>
        <translation>‮What can be done‬</translation></message>
    <message>
        <source>Do something</source>
        <extracomment>Name of the palette of everything that can be done, for a screen reader</extracomment>
        <translation>‮Do something‬</translation></message>
    <message>
        <source>Nothing is called that here</source>
        <extracomment>Instead of the list of all that can be done, when no words fit</extracomment>
        <translation>‮Nothing is called that here‬</translation></message>
</context>
<context>
    <name>ComposeDialog</name>
    <message>
        <source>Compose a message</source>
        <extracomment>Title of the dialog in which one writes a message</extracomment>
        <translation>‮Compose a message‬</translation></message>
    <message>
        <source>It joins the queue, and leaves for other towers from there. Once it has left it cannot be taken back.</source>
        <extracomment>Below the title of the compose dialog</extracomment>
        <translation>‮It joins the queue, and leaves for other towers from there. Once it has left it cannot be taken back.‬</translation></message>
    <message>
        <source>Put into the queue</source>
        <extracomment>Button: puts the message into the queue</extracomment>
        <translation>‮Put into the queue‬</translation></message>
    <message>
        <source>The message waits in the queue</source>
        <extracomment>Said after a message was composed</extracomment>
        <translation>‮The message waits in the queue‬</translation></message>
    <message>
        <source>Kind of message</source>
        <extracomment>Name of a row of tabs, for a screen reader</extracomment>
        <translation>‮Kind of message‬</translation></message>
    <message>
        <source>Text</source>
        <extracomment>How a message is written: as plain text, or as JSON</extracomment>
        <translation>‮Text‬</translation></message>
    <message>
        <source>JSON</source>
        <translation>‮JSON‬</translation></message>
    <message>
        <source>Message</source>
        <extracomment>Name of the area in which one writes, for a screen reader</extracomment>
        <translation>‮Message‬</translation></message>
    <message>
        <source>%1 (at character %2)</source>
        <extracomment>A fault and its place in the text</extracomment>
        <translation>‮%1 (at character %2)‬</translation></message>
    <message>
        <source>Original towers would cut this off: it waits for a tower that is known to read more.</source>
        <extracomment>Warning in the compose dialog</extracomment>
        <translation>‮Original towers would cut this off: it waits for a tower that is known to read more.‬</translation></message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>When</source>
        <extracomment>Heading in the rule editor: for which messages</extracomment>
        <translation>‮When‬</translation></message>
    <message>
        <source>How the conditions are joined</source>
        <extracomment>Name of a choice in the rule editor, for a screen reader</extracomment>
        <translation>‮How the conditions are joined‬</translation></message>
    <message>
        <source>all of these</source>
        <extracomment>How the conditions of a rule are joined</extracomment>
        <translation>‮all of these‬</translation></message>
    <message>
        <source>any of these</source>
        <translation>‮any of these‬</translation></message>
    <message>
        <source>every message; or such as %1</source>
        <extracomment>Placeholder of an empty condition; the example is not translated</extracomment>
        <translation>‮every message; or such as %1‬</translation></message>
    <message>
        <source>Condition as text</source>
        <extracomment>Name of the condition&apos;s text, for a screen reader</extracomment>
        <translation>‮Condition as text‬</translation></message>
    <message>
        <source>Add a condition</source>
        <extracomment>Button: adds a line to a condition</extracomment>
        <translation>‮Add a condition‬</translation></message>
    <message>
        <source>This condition has brackets: it stays text.</source>
        <extracomment>Below a condition that has brackets</extracomment>
        <translation>‮This condition has brackets: it stays text.‬</translation></message>
</context>
<context>
    <name>ConditionLine</name>
    <message>
        <source>Field: %1</source>
        <extracomment>Name of a choice in a line of a condition, for a screen reader</extracomment>
        <translation>‮Field: %1‬</translation></message>
    <message>
        <source>a.b</source>
        <extracomment>Placeholder for the path to a value inside JSON</extracomment>
        <translation>‮a.b‬</translation></message>
    <message>
        <source>Path inside the JSON</source>
        <extracomment>Name of an entry in a line of a condition, for a screen reader</extracomment>
        <translation>‮Path inside the JSON‬</translation></message>
    <message>
        <source>Comparison: %1</source>
        <extracomment>Name of a choice in a line of a condition, for a screen reader</extracomment>
        <translation>‮Comparison: %1‬</translation></message>
    <message>
        <source>Value for %1</source>
        <extracomment>Name of an entry in a line of a condition, for a screen reader</extracomment>
        <translation>‮Value for %1‬</translation></message>
    <message>
        <source>Take this condition out</source>
        <extracomment>Button at a line of a condition</extracomment>
        <translation>‮Take this condition out‬</translation></message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>After a list of names that is too long to show whole</extracomment>
        <translation><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform></translation></message>
    <message>
        <source>Cancel</source>
        <extracomment>Button that leaves everything as it is</extracomment>
        <translation>‮Cancel‬</translation></message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>‮Copy‬</translation></message>
    <message>
        <source>Copied</source>
        <extracomment>Toast after copying</extracomment>
        <translation>‮Copied‬</translation></message>
    <message>
        <source>As it is</source>
        <translation>‮As it is‬</translation></message>
    <message>
        <source>As JSON</source>
        <translation>‮As JSON‬</translation></message>
    <message>
        <source>As CSV</source>
        <translation>‮As CSV‬</translation></message>
    <message>
        <source>As hex</source>
        <translation>‮As hex‬</translation></message>
    <message>
        <source>As filter</source>
        <translation>‮As filter‬</translation></message>
</context>
<context>
    <name>CustodyTrail</name>
    <message>
        <source>Received from %1</source>
        <extracomment>A step of a message&apos;s way; %1 is a tower</extracomment>
        <translation>‮Received from %1‬</translation></message>
    <message>
        <source>Queued</source>
        <translation>‮Queued‬</translation></message>
    <message>
        <source>Sent to %1</source>
        <translation>‮Sent to %1‬</translation></message>
    <message>
        <source>%1 did not take it</source>
        <translation>‮%1 did not take it‬</translation></message>
    <message>
        <source>Stonewalled: destroyed here</source>
        <translation>‮Stonewalled: destroyed here‬</translation></message>
    <message>
        <source>Refused</source>
        <translation>‮Refused‬</translation></message>
    <message>
        <source>Dropped</source>
        <translation>‮Dropped‬</translation></message>
    <message>
        <source>Set aside</source>
        <translation>‮Set aside‬</translation></message>
    <message>
        <source>Back in the queue</source>
        <translation>‮Back in the queue‬</translation></message>
    <message>
        <source>Archived</source>
        <translation>‮Archived‬</translation></message>
    <message>
        <source>Tuned in</source>
        <translation>‮Tuned in‬</translation></message>
    <message>
        <source>Way through this tower</source>
        <translation>‮Way through this tower‬</translation></message>
    <message>
        <source>%L1 ms</source>
        <extracomment>How long the other tower took to answer</extracomment>
        <translation>‮%L1 ms‬</translation></message>
    <message>
        <source>Held by a rule</source>
        <translation>‮Held by a rule‬</translation></message>
    <message>
        <source>You were told</source>
        <translation>‮You were told‬</translation></message>
    <message>
        <source>%1 by the rule &quot;%2&quot;, version %3</source>
        <extracomment>Step of a message&apos;s way; %1 is what was decided, %2 a rule&apos;s name, %3 its version</extracomment>
        <translation>‮%1 by the rule &quot;%2&quot;, version %3‬</translation></message>
    <message>
        <source>tuned in by %1</source>
        <extracomment>Step of a message&apos;s way; %1 names stations</extracomment>
        <translation>‮tuned in by %1‬</translation></message>
    <message>
        <source>no rule applies</source>
        <extracomment>Step of a message&apos;s way: it was passed on since nothing else was decided</extracomment>
        <translation>‮no rule applies‬</translation></message>
</context>
<context>
    <name>DemoBar</name>
    <message>
        <source>Demonstration: a swarm that exists in memory only. Nothing touches the network, and nothing is kept.</source>
        <extracomment>Over the window of `clackstower --demo`</extracomment>
        <translation>‮Demonstration: a swarm that exists in memory only. Nothing touches the network, and nothing is kept.‬</translation></message>
</context>
<context>
    <name>DiagnosticsPane</name>
    <message>
        <source>Report copied, without names and addresses</source>
        <extracomment>What has happened after the report was made</extracomment>
        <translation>‮Report copied, without names and addresses‬</translation></message>
    <message>
        <source>Level of the log</source>
        <extracomment>The least serious lines of the log that are shown</extracomment>
        <translation>‮Level of the log‬</translation></message>
    <message>
        <source>Errors</source>
        <extracomment>Levels of the log</extracomment>
        <translation>‮Errors‬</translation></message>
    <message>
        <source>Warnings</source>
        <translation>‮Warnings‬</translation></message>
    <message>
        <source>Info</source>
        <translation>‮Info‬</translation></message>
    <message>
        <source>Debug</source>
        <translation>‮Debug‬</translation></message>
    <message>
        <source>Find in the log</source>
        <extracomment>Where one types to find lines of the log</extracomment>
        <translation>‮Find in the log‬</translation></message>
    <message>
        <source>✓ %1: %2</source>
        <extracomment>A check of the self-test that went well, or not: the line, what was found</extracomment>
        <translation>‮✓ %1: %2‬</translation></message>
    <message>
        <source>✗ %1: %2</source>
        <translation>‮✗ %1: %2‬</translation></message>
    <message>
        <source>Log</source>
        <extracomment>The lines of the log, for a screen reader</extracomment>
        <translation>‮Log‬</translation></message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <extracomment>Button: writes a file</extracomment>
        <translation>‮Export‬</translation></message>
    <message>
        <source>Format</source>
        <extracomment>Before the choice of a format</extracomment>
        <translation>‮Format‬</translation></message>
    <message>
        <source>Format of the file</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>‮Format of the file‬</translation></message>
    <message>
        <source>JSON lines: everything, can be imported again</source>
        <extracomment>A format of a file</extracomment>
        <translation>‮JSON lines: everything, can be imported again‬</translation></message>
    <message>
        <source>CSV: for spreadsheets, each message with its first sighting</source>
        <extracomment>A format of a file</extracomment>
        <translation>‮CSV: for spreadsheets, each message with its first sighting‬</translation></message>
    <message>
        <source>File</source>
        <extracomment>Before the field for a path</extracomment>
        <translation>‮File‬</translation></message>
    <message>
        <source>Messages</source>
        <extracomment>Before the choice of which messages are written</extracomment>
        <translation>‮Messages‬</translation></message>
    <message>
        <source>Which messages are written</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>‮Which messages are written‬</translation></message>
    <message>
        <source>pcapng: everything, opens in Wireshark</source>
        <extracomment>A format of a file; Wireshark is a program</extracomment>
        <translation>‮pcapng: everything, opens in Wireshark‬</translation></message>
</context>
<context>
    <name>FeedColumns</name>
    <message>
        <source>Time</source>
        <translation>‮Time‬</translation></message>
    <message>
        <source>Verdict</source>
        <translation>‮Verdict‬</translation></message>
    <message>
        <source>From</source>
        <translation>‮From‬</translation></message>
    <message>
        <source>Line</source>
        <translation>‮Line‬</translation></message>
    <message>
        <source>Message</source>
        <translation>‮Message‬</translation></message>
    <message>
        <source>Bytes</source>
        <translation>‮Bytes‬</translation></message>
    <message>
        <source>Rule</source>
        <translation>‮Rule‬</translation></message>
</context>
<context>
    <name>FeedEmpty</name>
    <message>
        <source>%1 tells of towers</source>
        <extracomment>Title of an empty feed; %1 is a station</extracomment>
        <translation>‮%1 tells of towers‬</translation></message>
    <message>
        <source>Nothing on %1 yet</source>
        <extracomment>Title of an empty feed; %1 is a station</extracomment>
        <translation>‮Nothing on %1 yet‬</translation></message>
    <message>
        <source>Nobody has sent anything yet</source>
        <translation>‮Nobody has sent anything yet‬</translation></message>
    <message>
        <source>Nothing matches</source>
        <translation>‮Nothing matches‬</translation></message>
    <message>
        <source>What it hears is no message. The towers have a page of their own.</source>
        <extracomment>Below &quot;… tells of towers&quot;</extracomment>
        <translation>‮What it hears is no message. The towers have a page of their own.‬</translation></message>
    <message>
        <source>Messages appear here as soon as the station hears one. Its filter is in its editor.</source>
        <extracomment>Below &quot;Nothing on … yet&quot;</extracomment>
        <translation>‮Messages appear here as soon as the station hears one. Its filter is in its editor.‬</translation></message>
    <message>
        <source>Messages appear here as other towers bring them. Announce yourself to one to be found.</source>
        <translation>‮Messages appear here as other towers bring them. Announce yourself to one to be found.‬</translation></message>
    <message>
        <source>Messages come in, but the filter lets none of them through.</source>
        <translation>‮Messages come in, but the filter lets none of them through.‬</translation></message>
    <message>
        <source>Back to everything</source>
        <extracomment>Tunes out of a station: shows all messages again</extracomment>
        <translation>‮Back to everything‬</translation></message>
    <message>
        <source>Show the towers</source>
        <extracomment>Opens the page Towers</extracomment>
        <translation>‮Show the towers‬</translation></message>
    <message>
        <source>Announce to a tower</source>
        <translation>‮Announce to a tower‬</translation></message>
    <message>
        <source>There is no message in this file</source>
        <extracomment>Title of the list of a file that is looked at</extracomment>
        <translation>‮There is no message in this file‬</translation></message>
    <message>
        <source>The file holds messages, but the filter lets none of them through.</source>
        <translation>‮The file holds messages, but the filter lets none of them through.‬</translation></message>
</context>
<context>
    <name>FeedFiles</name>
    <message>
        <source>What the filter shows: %L1</source>
        <extracomment>Which messages are written into a file</extracomment>
        <translation>‮What the filter shows: %L1‬</translation></message>
    <message>
        <source>The chosen message</source>
        <extracomment>Which messages are written into a file</extracomment>
        <translation>‮The chosen message‬</translation></message>
    <message>
        <source>The marked ones: %L1</source>
        <extracomment>Which messages are written into a file</extracomment>
        <translation>‮The marked ones: %L1‬</translation></message>
    <message>
        <source>All that are here, filtered or not: %L1</source>
        <extracomment>Which messages are written into a file</extracomment>
        <translation>‮All that are here, filtered or not: %L1‬</translation></message>
    <message>
        <source>Export messages</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Export messages‬</translation></message>
    <message>
        <source>Written oldest first, once for each time that a message came, with the verdict that it got then.</source>
        <extracomment>Explains what an export from the list writes</extracomment>
        <translation>‮Written oldest first, once for each time that a message came, with the verdict that it got then.‬</translation></message>
    <message>
        <source>Open a capture</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Open a capture‬</translation></message>
    <message>
        <source>Shows what an export wrote, here or elsewhere. Nothing of it is sent or kept, and what passes by meanwhile waits in the list.</source>
        <extracomment>Explains what happens when one opens a file</extracomment>
        <translation>‮Shows what an export wrote, here or elsewhere. Nothing of it is sent or kept, and what passes by meanwhile waits in the list.‬</translation></message>
    <message>
        <source>Open</source>
        <extracomment>Button: shows the messages of a file</extracomment>
        <translation>‮Open‬</translation></message>
</context>
<context>
    <name>FeedFilter</name>
    <message>
        <source>Filter, such as %1</source>
        <extracomment>In the empty filter bar; the example is not translated</extracomment>
        <translation>‮Filter, such as %1‬</translation></message>
    <message>
        <source>Filter</source>
        <extracomment>Name of the filter bar, for a screen reader</extracomment>
        <translation>‮Filter‬</translation></message>
    <message>
        <source>Save as station</source>
        <extracomment>Makes a station of the filter</extracomment>
        <translation>‮Save as station‬</translation></message>
    <message>
        <source>Only this line, all but this line, or either: a click goes on to the next</source>
        <extracomment>Explains the chip of a line such as clacks in the filter bar</extracomment>
        <translation>‮Only this line, all but this line, or either: a click goes on to the next‬</translation></message>
    <message>
        <source>Filters</source>
        <extracomment>Opens the list of filters to choose from</extracomment>
        <translation>‮Filters‬</translation></message>
    <message>
        <source>Filters that you saved or used lately, and some to begin with</source>
        <extracomment>Explains the button that opens the list of filters</extracomment>
        <translation>‮Filters that you saved or used lately, and some to begin with‬</translation></message>
</context>
<context>
    <name>FeedFoot</name>
    <message>
        <source>shown %L1 of %L2 · filtered %L3 · skipped %L4</source>
        <extracomment>%1 to %4 are counts</extracomment>
        <translation>‮shown %L1 of %L2 · filtered %L3 · skipped %L4‬</translation></message>
    <message numerus="yes">
        <source>paused, %n waiting</source>
        <extracomment>Follows the counts while the view is paused</extracomment>
        <translation><numerusform>‮paused, %n waiting‬</numerusform><numerusform>‮paused, %n waiting‬</numerusform><numerusform>‮paused, %n waiting‬</numerusform><numerusform>‮paused, %n waiting‬</numerusform><numerusform>‮paused, %n waiting‬</numerusform><numerusform>‮paused, %n waiting‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%n marked</source>
        <extracomment>Button: goes to the next of the marked messages</extracomment>
        <translation><numerusform>‮%n marked‬</numerusform><numerusform>‮%n marked‬</numerusform><numerusform>‮%n marked‬</numerusform><numerusform>‮%n marked‬</numerusform><numerusform>‮%n marked‬</numerusform><numerusform>‮%n marked‬</numerusform></translation></message>
    <message>
        <source>Next mark (N)</source>
        <extracomment>Explains the button with the number of marks</extracomment>
        <translation>‮Next mark (N)‬</translation></message>
    <message>
        <source>tuned in to %1 (Esc: back to everything)</source>
        <extracomment>Follows the counts while a station is tuned in; %1 is its name</extracomment>
        <translation>‮tuned in to %1 (Esc: back to everything)‬</translation></message>
    <message>
        <source>Open capture…</source>
        <extracomment>Opens the dialog that names a file of messages to look at</extracomment>
        <translation>‮Open capture…‬</translation></message>
    <message>
        <source>Export…</source>
        <extracomment>Opens the dialog that writes messages into a file</extracomment>
        <translation>‮Export…‬</translation></message>
</context>
<context>
    <name>FeedKeys</name>
    <message>
        <source>Copied</source>
        <translation>‮Copied‬</translation></message>
</context>
<context>
    <name>FeedList</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>messages that wait above the list</comment>
        <translation><numerusform>‮%n new‬</numerusform><numerusform>‮%n new‬</numerusform><numerusform>‮%n new‬</numerusform><numerusform>‮%n new‬</numerusform><numerusform>‮%n new‬</numerusform><numerusform>‮%n new‬</numerusform></translation></message>
</context>
<context>
    <name>FeedRow</name>
    <message>
        <source>%1, from %2, %3, at %4: %5</source>
        <extracomment>A row of the feed for a screen reader: verdict, sender, line, time, message</extracomment>
        <translation>‮%1, from %2, %3, at %4: %5‬</translation></message>
    <message>
        <source>you</source>
        <extracomment>The sender of a message that this tower&apos;s user wrote</extracomment>
        <translation>‮you‬</translation></message>
    <message>
        <source>%1 by %2</source>
        <extracomment>A verdict with the rule that decided it and its version, such as Tuned by Weather v3</extracomment>
        <translation>‮%1 by %2‬</translation></message>
</context>
<context>
    <name>FeedView</name>
    <message>
        <source>Messages, newest first</source>
        <extracomment>Name of the list of messages, for a screen reader</extracomment>
        <translation>‮Messages, newest first‬</translation></message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>Path of a .pcapng, .jsonl or .csv file</source>
        <extracomment>Empty field for the path of a file</extracomment>
        <translation>‮Path of a .pcapng, .jsonl or .csv file‬</translation></message>
</context>
<context>
    <name>FilterChoices</name>
    <message>
        <source>Suggestions</source>
        <extracomment>Name of the list of words that could come next in a filter, for a screen reader</extracomment>
        <translation>‮Suggestions‬</translation></message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Column %1: %2</source>
        <extracomment>What is wrong with a filter; %1 counts characters from 1</extracomment>
        <translation>‮Column %1: %2‬</translation></message>
</context>
<context>
    <name>FirstRunForm</name>
    <message>
        <source>Name and port</source>
        <extracomment>Field of the first run: the host name by which other towers know ours</extracomment>
        <translation>‮Name and port‬</translation></message>
    <message>
        <source>Name that other towers are told</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮Name that other towers are told‬</translation></message>
    <message>
        <source>Port</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮Port‬</translation></message>
    <message>
        <source>Others are told</source>
        <extracomment>What the tower tells about itself</extracomment>
        <translation>‮Others are told‬</translation></message>
    <message>
        <source>Other machines</source>
        <extracomment>Field of the first run: whether the tower can be reached from outside</extracomment>
        <translation>‮Other machines‬</translation></message>
    <message>
        <source>may reach my tower</source>
        <extracomment>Switch of the first run</extracomment>
        <translation>‮may reach my tower‬</translation></message>
    <message>
        <source>Reachable by</source>
        <extracomment>From where the tower can be reached</extracomment>
        <translation>‮Reachable by‬</translation></message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Your tower is ready, and off air</source>
        <extracomment>The first thing that a new user reads</extracomment>
        <translation>‮Your tower is ready, and off air‬</translation></message>
    <message>
        <source>A tower takes messages from other towers and passes them on. Nothing has been contacted, and nothing listens yet.</source>
        <extracomment>Below the title of the first run</extracomment>
        <translation>‮A tower takes messages from other towers and passes them on. Nothing has been contacted, and nothing listens yet.‬</translation></message>
    <message>
        <source>Go on air</source>
        <extracomment>Button of the first run: begin to listen and send</extracomment>
        <translation>‮Go on air‬</translation></message>
    <message>
        <source>Stay off air for now</source>
        <extracomment>Button of the first run: look around without a network</extracomment>
        <translation>‮Stay off air for now‬</translation></message>
</context>
<context>
    <name>FlowBar</name>
    <message>
        <source>Filter by name, line, state</source>
        <extracomment>Placeholder of the field that filters the towers</extracomment>
        <translation>‮Filter by name, line, state‬</translation></message>
    <message>
        <source>Traffic</source>
        <extracomment>Switch: whether the graph shows messages</extracomment>
        <translation>‮Traffic‬</translation></message>
    <message>
        <source>Introductions</source>
        <extracomment>Switch: whether the graph shows who introduced whom</extracomment>
        <translation>‮Introductions‬</translation></message>
    <message>
        <source>Freeze</source>
        <extracomment>Switch: the graph stands still</extracomment>
        <translation>‮Freeze‬</translation></message>
    <message>
        <source>Fit</source>
        <extracomment>Button: shows the whole graph</extracomment>
        <translation>‮Fit‬</translation></message>
    <message>
        <source>Graph</source>
        <extracomment>Button: shows the flow as a graph, or as a table</extracomment>
        <translation>‮Graph‬</translation></message>
    <message>
        <source>Table</source>
        <translation>‮Table‬</translation></message>
    <message numerus="yes">
        <source>+%n others, see the table</source>
        <extracomment>How many towers found no room in the graph</extracomment>
        <translation><numerusform>‮+%n others, see the table‬</numerusform><numerusform>‮+%n others, see the table‬</numerusform><numerusform>‮+%n others, see the table‬</numerusform><numerusform>‮+%n others, see the table‬</numerusform><numerusform>‮+%n others, see the table‬</numerusform><numerusform>‮+%n others, see the table‬</numerusform></translation></message>
</context>
<context>
    <name>FlowCard</name>
    <message>
        <source>Listen</source>
        <extracomment>Verb: shows only this tower&apos;s messages</extracomment>
        <translation>‮Listen‬</translation></message>
    <message>
        <source>Tower</source>
        <extracomment>Verb: goes to the tower&apos;s own page</extracomment>
        <translation>‮Tower‬</translation></message>
    <message>
        <source>Pin</source>
        <extracomment>Verb: the tower keeps its place in the graph, or is let go</extracomment>
        <translation>‮Pin‬</translation></message>
</context>
<context>
    <name>FlowPage</name>
    <message>
        <source>Flow</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Flow‬</translation></message>
    <message>
        <source>1 h ago</source>
        <extracomment>The left end of the time line</extracomment>
        <translation>‮1 h ago‬</translation></message>
    <message>
        <source>Time: %1</source>
        <extracomment>Name of a slider, for a screen reader; %1 is a time of day or &quot;Live&quot;</extracomment>
        <translation>‮Time: %1‬</translation></message>
    <message>
        <source>Return to live</source>
        <extracomment>Button: back from the past</extracomment>
        <translation>‮Return to live‬</translation></message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>State</source>
        <translation>‮State‬</translation></message>
    <message>
        <source>Tower</source>
        <translation>‮Tower‬</translation></message>
    <message>
        <source>Line</source>
        <translation>‮Line‬</translation></message>
    <message>
        <source>In</source>
        <translation>‮In‬</translation></message>
    <message>
        <source>Out</source>
        <translation>‮Out‬</translation></message>
    <message>
        <source>A minute</source>
        <translation>‮A minute‬</translation></message>
    <message>
        <source>Tuned</source>
        <translation>‮Tuned‬</translation></message>
    <message>
        <source>Stonewalled</source>
        <translation>‮Stonewalled‬</translation></message>
    <message>
        <source>Failed</source>
        <translation>‮Failed‬</translation></message>
    <message>
        <source>Introduced by</source>
        <translation>‮Introduced by‬</translation></message>
    <message>
        <source>Message flow, tower by tower</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮Message flow, tower by tower‬</translation></message>
</context>
<context>
    <name>FlowView</name>
    <message>
        <source>you</source>
        <extracomment>Our own tower in the graph; short</extracomment>
        <translation>‮you‬</translation></message>
    <message>
        <source>Message flow</source>
        <extracomment>Name of the graph, for a screen reader</extracomment>
        <translation>‮Message flow‬</translation></message>
    <message>
        <source>The table shows the same.</source>
        <translation>‮The table shows the same.‬</translation></message>
    <message>
        <source>No towers yet</source>
        <extracomment>Empty state of the flow page</extracomment>
        <translation>‮No towers yet‬</translation></message>
    <message>
        <source>Messages flow between towers. Announce to one on the Towers page.</source>
        <extracomment>Empty state of the flow page</extracomment>
        <translation>‮Messages flow between towers. Announce to one on the Towers page.‬</translation></message>
    <message>
        <source>Show in Listen</source>
        <extracomment>Verb: shows only this tower&apos;s messages, on the page that lists them</extracomment>
        <translation>‮Show in Listen‬</translation></message>
    <message>
        <source>Show in Towers</source>
        <extracomment>Verb: goes to the tower&apos;s own page</extracomment>
        <translation>‮Show in Towers‬</translation></message>
    <message>
        <source>Pin or unpin</source>
        <extracomment>Verb: the tower keeps its place in the graph, or is let go</extracomment>
        <translation>‮Pin or unpin‬</translation></message>
</context>
<context>
    <name>GlossarySheet</name>
    <message>
        <source>Words</source>
        <extracomment>Title of the sheet that explains words
----------
Name of the list of words, for a screen reader</extracomment>
        <translation>‮Words‬</translation></message>
    <message>
        <source>Close</source>
        <extracomment>Button that closes a sheet</extracomment>
        <translation>‮Close‬</translation></message>
</context>
<context>
    <name>HeaderCell</name>
    <message>
        <source>sorted, last first</source>
        <extracomment>How a table is sorted by this column, for a screen reader</extracomment>
        <translation>‮sorted, last first‬</translation></message>
    <message>
        <source>sorted, first first</source>
        <translation>‮sorted, first first‬</translation></message>
</context>
<context>
    <name>IdentityPane</name>
    <message>
        <source>This tower&apos;s key</source>
        <extracomment>Before the fingerprint of our own key</extracomment>
        <translation>‮This tower&apos;s key‬</translation></message>
    <message>
        <source>made when the line goes on air first</source>
        <extracomment>There is no key before the line was on air once</extracomment>
        <translation>‮made when the line goes on air first‬</translation></message>
    <message>
        <source>Data folder</source>
        <extracomment>Before the path of the folder with everything that the tower keeps</extracomment>
        <translation>‮Data folder‬</translation></message>
    <message>
        <source>Copy the key</source>
        <extracomment>Puts our own key&apos;s fingerprint on the clipboard</extracomment>
        <translation>‮Copy the key‬</translation></message>
    <message>
        <source>Key copied</source>
        <extracomment>What has happened after &quot;Copy the key&quot;</extracomment>
        <translation>‮Key copied‬</translation></message>
    <message>
        <source>Remembered keys: %L1</source>
        <extracomment>Title over the towers whose key is remembered</extracomment>
        <translation>‮Remembered keys: %L1‬</translation></message>
    <message>
        <source>Remembered keys</source>
        <extracomment>The towers whose key is remembered, for a screen reader</extracomment>
        <translation>‮Remembered keys‬</translation></message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import messages</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Import messages‬</translation></message>
    <message>
        <source>Import</source>
        <extracomment>Button: reads a file</extracomment>
        <translation>‮Import‬</translation></message>
    <message>
        <source>Reads what an export wrote: pcapng, JSON lines or CSV. Messages that are known stay as they are; nothing is sent.</source>
        <extracomment>Explains what an import does</extracomment>
        <translation>‮Reads what an export wrote: pcapng, JSON lines or CSV. Messages that are known stay as they are; nothing is sent.‬</translation></message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Values of the message</source>
        <extracomment>Name of a tree, for a screen reader</extracomment>
        <translation>‮Values of the message‬</translation></message>
    <message>
        <source>No JSON</source>
        <extracomment>In place of a tree of values</extracomment>
        <translation>‮No JSON‬</translation></message>
    <message>
        <source>This message is no JSON: see it as text or as hex.</source>
        <translation>‮This message is no JSON: see it as text or as hex.‬</translation></message>
    <message>
        <source>Filter the list by this value</source>
        <extracomment>Verb of a value inside a message</extracomment>
        <translation>‮Filter the list by this value‬</translation></message>
    <message>
        <source>Make a rule of this value…</source>
        <translation>‮Make a rule of this value…‬</translation></message>
    <message>
        <source>Copy value</source>
        <extracomment>Verb, and what is said after it</extracomment>
        <translation>‮Copy value‬</translation></message>
    <message>
        <source>Copied</source>
        <translation>‮Copied‬</translation></message>
</context>
<context>
    <name>JsonTreeRow</name>
    <message numerus="yes">
        <source>%n inside</source>
        <extracomment>In a tree of values: how many members an object, or elements an array, has</extracomment>
        <translation><numerusform>‮%n inside‬</numerusform><numerusform>‮%n inside‬</numerusform><numerusform>‮%n inside‬</numerusform><numerusform>‮%n inside‬</numerusform><numerusform>‮%n inside‬</numerusform><numerusform>‮%n inside‬</numerusform></translation></message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <extracomment>Title of the sheet of keys
----------
The list of all keys, for a screen reader</extracomment>
        <translation>‮Keys‬</translation></message>
    <message>
        <source>Enter: choose another key. Delete: no key. Backspace: the default.</source>
        <extracomment>How one changes keys in the sheet of keys</extracomment>
        <translation>‮Enter: choose another key. Delete: no key. Backspace: the default.‬</translation></message>
    <message>
        <source>Press the new key, or Escape to leave it.</source>
        <extracomment>The sheet of keys waits for a key press</extracomment>
        <translation>‮Press the new key, or Escape to leave it.‬</translation></message>
    <message>
        <source>Close</source>
        <extracomment>Button that closes a sheet</extracomment>
        <translation>‮Close‬</translation></message>
</context>
<context>
    <name>LinesList</name>
    <message>
        <source>Lines</source>
        <extracomment>The list of protocols that the tower speaks, for a screen reader</extracomment>
        <translation>‮Lines‬</translation></message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>A link asks you to announce your tower</source>
        <extracomment>Asked when a clacks: link was opened</extracomment>
        <translation>‮A link asks you to announce your tower‬</translation></message>
    <message>
        <source>Announcing tells the tower below your own name and port, and it may tell others. Nothing has been sent yet.</source>
        <extracomment>Below the question whether to follow a link</extracomment>
        <translation>‮Announcing tells the tower below your own name and port, and it may tell others. Nothing has been sent yet.‬</translation></message>
    <message>
        <source>Continue</source>
        <extracomment>Button: open the place where one announces</extracomment>
        <translation>‮Continue‬</translation></message>
</context>
<context>
    <name>ListenPage</name>
    <message>
        <source>Listen</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Listen‬</translation></message>
    <message>
        <source>Ignored %1</source>
        <extracomment>Toast; %1 is a tower&apos;s address</extracomment>
        <translation>‮Ignored %1‬</translation></message>
    <message>
        <source>No longer ignored: %1</source>
        <translation>‮No longer ignored: %1‬</translation></message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Clackstower</source>
        <extracomment>The window&apos;s title, the program&apos;s name</extracomment>
        <translation>‮Clackstower‬</translation></message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>No message chosen</source>
        <translation>‮No message chosen‬</translation></message>
    <message>
        <source>Choose one in the list to see its bytes and its way through this tower.</source>
        <translation>‮Choose one in the list to see its bytes and its way through this tower.‬</translation></message>
</context>
<context>
    <name>MessageSheet</name>
    <message>
        <source>No earlier message like this one.</source>
        <translation>‮No earlier message like this one.‬</translation></message>
    <message>
        <source>%1 · %L2 bytes · id %3</source>
        <extracomment>Below a message&apos;s title: line, size, beginning of its id</extracomment>
        <translation>‮%1 · %L2 bytes · id %3‬</translation></message>
    <message>
        <source>shown in part</source>
        <extracomment>A message that is too large to be shown whole</extracomment>
        <translation>‮shown in part‬</translation></message>
    <message>
        <source>Summary</source>
        <extracomment>Tabs over a message</extracomment>
        <translation>‮Summary‬</translation></message>
    <message>
        <source>Tree</source>
        <translation>‮Tree‬</translation></message>
    <message>
        <source>Text</source>
        <translation>‮Text‬</translation></message>
    <message>
        <source>Hex</source>
        <translation>‮Hex‬</translation></message>
    <message>
        <source>Diff</source>
        <translation>‮Diff‬</translation></message>
    <message>
        <source>Message</source>
        <extracomment>Name of the message&apos;s text, for a screen reader</extracomment>
        <translation>‮Message‬</translation></message>
    <message>
        <source>Way through this tower</source>
        <extracomment>Over the steps that a message took through this tower</extracomment>
        <translation>‮Way through this tower‬</translation></message>
</context>
<context>
    <name>MessageVerbs</name>
    <message>
        <source>Make rule…</source>
        <translation>‮Make rule…‬</translation></message>
    <message>
        <source>Tune in…</source>
        <translation>‮Tune in…‬</translation></message>
    <message>
        <source>Archive…</source>
        <translation>‮Archive…‬</translation></message>
    <message>
        <source>Show in context</source>
        <translation>‮Show in context‬</translation></message>
    <message>
        <source>Stonewall…</source>
        <translation>‮Stonewall…‬</translation></message>
    <message>
        <source>Ignore tower</source>
        <translation>‮Ignore tower‬</translation></message>
    <message>
        <source>Filter the list by it</source>
        <translation>‮Filter the list by it‬</translation></message>
    <message>
        <source>Mark</source>
        <extracomment>Verb: marks the message in the list, or takes the mark away</extracomment>
        <translation>‮Mark‬</translation></message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Listen</source>
        <extracomment>Places on the navigation rail: one short word each</extracomment>
        <translation>‮Listen‬</translation></message>
    <message>
        <source>Queue</source>
        <translation>‮Queue‬</translation></message>
    <message>
        <source>Towers</source>
        <translation>‮Towers‬</translation></message>
    <message>
        <source>Flow</source>
        <translation>‮Flow‬</translation></message>
    <message>
        <source>Rules</source>
        <translation>‮Rules‬</translation></message>
    <message>
        <source>Archive</source>
        <translation>‮Archive‬</translation></message>
    <message>
        <source>Settings</source>
        <translation>‮Settings‬</translation></message>
    <message>
        <source>Places</source>
        <extracomment>The bar with the window&apos;s places, for a screen reader</extracomment>
        <translation>‮Places‬</translation></message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Everywhere</source>
        <translation>‮Everywhere‬</translation></message>
    <message>
        <source>Listen</source>
        <translation>‮Listen‬</translation></message>
    <message>
        <source>Queue</source>
        <translation>‮Queue‬</translation></message>
    <message>
        <source>Towers</source>
        <translation>‮Towers‬</translation></message>
    <message>
        <source>Flow</source>
        <translation>‮Flow‬</translation></message>
    <message>
        <source>Rules</source>
        <translation>‮Rules‬</translation></message>
    <message>
        <source>Archive</source>
        <translation>‮Archive‬</translation></message>
    <message>
        <source>Settings</source>
        <translation>‮Settings‬</translation></message>
</context>
<context>
    <name>PathEntry</name>
    <message>
        <source>Path of the file</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮Path of the file‬</translation></message>
    <message>
        <source>No dialog here: type the path</source>
        <extracomment>In place of a dialog to choose a file, which this system does not have</extracomment>
        <translation>‮No dialog here: type the path‬</translation></message>
    <message>
        <source>Choose…</source>
        <extracomment>Button: opens the dialog in which one chooses a file</extracomment>
        <translation>‮Choose…‬</translation></message>
</context>
<context>
    <name>PinRow</name>
    <message>
        <source>changed to %1</source>
        <extracomment>A tower shows another key than the remembered one</extracomment>
        <translation>‮changed to %1‬</translation></message>
    <message>
        <source>Accept the new key</source>
        <extracomment>From now on the tower&apos;s new key is the right one</extracomment>
        <translation>‮Accept the new key‬</translation></message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Delete old messages?</source>
        <extracomment>Title of a question</extracomment>
        <translation>‮Delete old messages?‬</translation></message>
    <message>
        <source>They are gone from the archive for good: it may have the last copy. Export them first to have them elsewhere.</source>
        <extracomment>Explains what deleting old messages does</extracomment>
        <translation>‮They are gone from the archive for good: it may have the last copy. Export them first to have them elsewhere.‬</translation></message>
    <message>
        <source>Delete for good</source>
        <extracomment>Button: deletes for good</extracomment>
        <translation>‮Delete for good‬</translation></message>
    <message>
        <source>Delete what came</source>
        <extracomment>Before a choice of an age</extracomment>
        <translation>‮Delete what came‬</translation></message>
    <message>
        <source>Which messages are deleted</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>‮Which messages are deleted‬</translation></message>
    <message>
        <source>ever: all %L1 messages</source>
        <extracomment>Which messages are deleted</extracomment>
        <translation>‮ever: all %L1 messages‬</translation></message>
    <message numerus="yes">
        <source>more than %n day(s) ago</source>
        <extracomment>Which messages are deleted</extracomment>
        <translation><numerusform>‮more than %n day(s) ago‬</numerusform><numerusform>‮more than %n day(s) ago‬</numerusform><numerusform>‮more than %n day(s) ago‬</numerusform><numerusform>‮more than %n day(s) ago‬</numerusform><numerusform>‮more than %n day(s) ago‬</numerusform><numerusform>‮more than %n day(s) ago‬</numerusform></translation></message>
</context>
<context>
    <name>QueueMenu</name>
    <message>
        <source>Move to the head</source>
        <extracomment>Verb of a waiting message</extracomment>
        <translation>‮Move to the head‬</translation></message>
    <message>
        <source>Send now (cannot be undone)</source>
        <extracomment>Verb of a waiting message; it leaves past the rate</extracomment>
        <translation>‮Send now (cannot be undone)‬</translation></message>
    <message>
        <source>Put back into the queue</source>
        <extracomment>Verb of a message that was set aside</extracomment>
        <translation>‮Put back into the queue‬</translation></message>
    <message>
        <source>Copy message</source>
        <extracomment>Verb</extracomment>
        <translation>‮Copy message‬</translation></message>
    <message>
        <source>Message copied</source>
        <extracomment>Said after copying</extracomment>
        <translation>‮Message copied‬</translation></message>
    <message>
        <source>Drop</source>
        <extracomment>Verb of a waiting message: it may be the last copy</extracomment>
        <translation>‮Drop‬</translation></message>
</context>
<context>
    <name>QueueOdds</name>
    <message>
        <source>Who gets the next message</source>
        <extracomment>Title of the list of towers with their chances</extracomment>
        <translation>‮Who gets the next message‬</translation></message>
    <message>
        <source>New towers first; else 95 % go to alive ones, 5 % to lost ones. Networks take turns.</source>
        <extracomment>Explains how chances come about</extracomment>
        <translation>‮New towers first; else 95 % go to alive ones, 5 % to lost ones. Networks take turns.‬</translation></message>
    <message>
        <source>Nobody: no tower is known that could take a message.</source>
        <extracomment>No tower can get a message</extracomment>
        <translation>‮Nobody: no tower is known that could take a message.‬</translation></message>
    <message>
        <source>Chances of getting the next message</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮Chances of getting the next message‬</translation></message>
    <message>
        <source>Message</source>
        <extracomment>Title over the text of the chosen message</extracomment>
        <translation>‮Message‬</translation></message>
    <message>
        <source>Text of the chosen message</source>
        <extracomment>Name of a text, for a screen reader</extracomment>
        <translation>‮Text of the chosen message‬</translation></message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Queue</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Queue‬</translation></message>
    <message numerus="yes">
        <source>%n waiting · %1</source>
        <extracomment>Title of the queue page: how many wait, and their size such as &quot;3 KiB&quot;</extracomment>
        <translation><numerusform>‮%n waiting · %1‬</numerusform><numerusform>‮%n waiting · %1‬</numerusform><numerusform>‮%n waiting · %1‬</numerusform><numerusform>‮%n waiting · %1‬</numerusform><numerusform>‮%n waiting · %1‬</numerusform><numerusform>‮%n waiting · %1‬</numerusform></translation></message>
    <message>
        <source>Compose…</source>
        <extracomment>Button: opens the writing of a message</extracomment>
        <translation>‮Compose…‬</translation></message>
    <message>
        <source>Nothing waits</source>
        <extracomment>Empty state of the queue</extracomment>
        <translation>‮Nothing waits‬</translation></message>
    <message>
        <source>Messages wait here until another tower takes them. Compose one, or listen.</source>
        <extracomment>Empty state of the queue</extracomment>
        <translation>‮Messages wait here until another tower takes them. Compose one, or listen.‬</translation></message>
    <message numerus="yes">
        <source>%n set aside: several towers refused them</source>
        <extracomment>Header of a section that folds: messages that several towers refused</extracomment>
        <translation><numerusform>‮%n set aside: several towers refused them‬</numerusform><numerusform>‮%n set aside: several towers refused them‬</numerusform><numerusform>‮%n set aside: several towers refused them‬</numerusform><numerusform>‮%n set aside: several towers refused them‬</numerusform><numerusform>‮%n set aside: several towers refused them‬</numerusform><numerusform>‮%n set aside: several towers refused them‬</numerusform></translation></message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>#</source>
        <translation>‮#‬</translation></message>
    <message>
        <source>Age</source>
        <translation>‮Age‬</translation></message>
    <message>
        <source>Size</source>
        <translation>‮Size‬</translation></message>
    <message>
        <source>Origin</source>
        <translation>‮Origin‬</translation></message>
    <message>
        <source>Reason</source>
        <translation>‮Reason‬</translation></message>
    <message>
        <source>Message</source>
        <translation>‮Message‬</translation></message>
    <message>
        <source>Messages set aside</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮Messages set aside‬</translation></message>
    <message>
        <source>Waiting messages</source>
        <translation>‮Waiting messages‬</translation></message>
    <message>
        <source>Place in the queue</source>
        <translation>‮Place in the queue‬</translation></message>
</context>
<context>
    <name>ReplayDialog</name>
    <message>
        <source>Send this message again?</source>
        <extracomment>Title of a question</extracomment>
        <translation>‮Send this message again?‬</translation></message>
    <message>
        <source>Send again</source>
        <extracomment>Button: puts an archived message into the queue once more</extracomment>
        <translation>‮Send again‬</translation></message>
</context>
<context>
    <name>RetentionForm</name>
    <message>
        <source>Keep for</source>
        <extracomment>Before a choice of a time</extracomment>
        <translation>‮Keep for‬</translation></message>
    <message>
        <source>How long messages are kept</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>‮How long messages are kept‬</translation></message>
    <message>
        <source>ever</source>
        <extracomment>How long messages are kept</extracomment>
        <translation>‮ever‬</translation></message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform></translation></message>
    <message>
        <source>At most on the disk</source>
        <extracomment>Before a choice of a size</extracomment>
        <translation>‮At most on the disk‬</translation></message>
    <message>
        <source>How much of the disk the archive may have</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>‮How much of the disk the archive may have‬</translation></message>
    <message>
        <source>no limit</source>
        <extracomment>How much of the disk the archive may have</extracomment>
        <translation>‮no limit‬</translation></message>
    <message>
        <source>What is beyond a limit is deleted within a minute, oldest first, and its room is given back. This cannot be undone.</source>
        <extracomment>Below the limits of the archive</extracomment>
        <translation>‮What is beyond a limit is deleted within a minute, oldest first, and its room is given back. This cannot be undone.‬</translation></message>
</context>
<context>
    <name>RuleDifference</name>
    <message>
        <source>%1 messages: %2, would be: %3</source>
        <extracomment>A difference that a rule makes, for a screen reader: how many messages, what became of them, what would</extracomment>
        <translation>‮%1 messages: %2, would be: %3‬</translation></message>
    <message numerus="yes">
        <source>and %n more kind(s)</source>
        <extracomment>Below the differences that a rule would make; %n more kinds of differences</extracomment>
        <translation><numerusform>‮and %n more kind(s)‬</numerusform><numerusform>‮and %n more kind(s)‬</numerusform><numerusform>‮and %n more kind(s)‬</numerusform><numerusform>‮and %n more kind(s)‬</numerusform><numerusform>‮and %n more kind(s)‬</numerusform><numerusform>‮and %n more kind(s)‬</numerusform></translation></message>
    <message>
        <source>stored verdicts do not change</source>
        <extracomment>Below the differences that a rule would make</extracomment>
        <translation>‮stored verdicts do not change‬</translation></message>
    <message>
        <source>nothing would have been decided otherwise</source>
        <translation>‮nothing would have been decided otherwise‬</translation></message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>No rule chosen</source>
        <extracomment>Empty rule editor</extracomment>
        <translation>‮No rule chosen‬</translation></message>
    <message>
        <source>Choose one to see what it does and to change it, or make a new one.</source>
        <extracomment>Empty rule editor</extracomment>
        <translation>‮Choose one to see what it does and to change it, or make a new one.‬</translation></message>
    <message>
        <source>New rule</source>
        <extracomment>Button: opens the editor with an empty rule</extracomment>
        <translation>‮New rule‬</translation></message>
    <message>
        <source>Name of the rule</source>
        <extracomment>Placeholder of a rule&apos;s name</extracomment>
        <translation>‮Name of the rule‬</translation></message>
    <message>
        <source>new</source>
        <extracomment>Beside a rule&apos;s name: its id and version</extracomment>
        <translation>‮new‬</translation></message>
    <message>
        <source>%1, version %2</source>
        <translation>‮%1, version %2‬</translation></message>
</context>
<context>
    <name>RuleExportDialog</name>
    <message>
        <source>Export the rules</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Export the rules‬</translation></message>
    <message>
        <source>The whole book as one JSON document: rules, stations and scripts. It names what you filter, and no message.</source>
        <extracomment>Explains what an export of rules holds</extracomment>
        <translation>‮The whole book as one JSON document: rules, stations and scripts. It names what you filter, and no message.‬</translation></message>
    <message>
        <source>Write</source>
        <extracomment>Button: writes a file</extracomment>
        <translation>‮Write‬</translation></message>
    <message>
        <source>Path of a .json file</source>
        <extracomment>Empty field for the path of a file</extracomment>
        <translation>‮Path of a .json file‬</translation></message>
    <message>
        <source>Copy</source>
        <extracomment>Button: puts the rule book on the clipboard</extracomment>
        <translation>‮Copy‬</translation></message>
    <message>
        <source>Rules copied</source>
        <extracomment>Said after copying</extracomment>
        <translation>‮Rules copied‬</translation></message>
    <message>
        <source>Rule book as JSON</source>
        <extracomment>Name of an area with text, for a screen reader</extracomment>
        <translation>‮Rule book as JSON‬</translation></message>
</context>
<context>
    <name>RuleFoot</name>
    <message>
        <source>Save, archive first</source>
        <extracomment>Button: saves a rule that destroys, and lets it archive a copy first</extracomment>
        <translation>‮Save, archive first‬</translation></message>
    <message>
        <source>Add the rule</source>
        <translation>‮Add the rule‬</translation></message>
    <message>
        <source>Save as version %1</source>
        <extracomment>Button; %1 is the version that it will be</extracomment>
        <translation>‮Save as version %1‬</translation></message>
    <message>
        <source>Discard</source>
        <extracomment>Button: back to what is saved; of a new rule, throws it away</extracomment>
        <translation>‮Discard‬</translation></message>
    <message>
        <source>Revert</source>
        <translation>‮Revert‬</translation></message>
    <message>
        <source>Clone</source>
        <extracomment>Button: makes a new rule of this one</extracomment>
        <translation>‮Clone‬</translation></message>
    <message>
        <source>Reset hits</source>
        <extracomment>Button: the counter of a rule&apos;s hits starts anew</extracomment>
        <translation>‮Reset hits‬</translation></message>
</context>
<context>
    <name>RuleImportDialog</name>
    <message>
        <source>Import rules</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Import rules‬</translation></message>
    <message>
        <source>The book replaces yours, with its stations and scripts. It can be undone; rules that stay keep their hits.</source>
        <extracomment>Explains what an import of rules does</extracomment>
        <translation>‮The book replaces yours, with its stations and scripts. It can be undone; rules that stay keep their hits.‬</translation></message>
    <message>
        <source>Replace the book</source>
        <extracomment>Button: takes a rule book over</extracomment>
        <translation>‮Replace the book‬</translation></message>
    <message>
        <source>Path of a .json file, or paste the book below</source>
        <extracomment>Empty field for the path of a file</extracomment>
        <translation>‮Path of a .json file, or paste the book below‬</translation></message>
    <message>
        <source>Read</source>
        <extracomment>Button: reads the file, and changes nothing yet</extracomment>
        <translation>‮Read‬</translation></message>
    <message>
        <source>Rule book as JSON</source>
        <extracomment>Name of an area in which one writes, for a screen reader</extracomment>
        <translation>‮Rule book as JSON‬</translation></message>
    <message>
        <source>No rule would change.</source>
        <extracomment>Above the list of rules that an import touches</extracomment>
        <translation>‮No rule would change.‬</translation></message>
    <message numerus="yes">
        <source>%Ln rule(s) would change:</source>
        <translation><numerusform>‮%Ln rule(s) would change:‬</numerusform><numerusform>‮%Ln rule(s) would change:‬</numerusform><numerusform>‮%Ln rule(s) would change:‬</numerusform><numerusform>‮%Ln rule(s) would change:‬</numerusform><numerusform>‮%Ln rule(s) would change:‬</numerusform><numerusform>‮%Ln rule(s) would change:‬</numerusform></translation></message>
    <message>
        <source>What the import would change</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮What the import would change‬</translation></message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Rules in their order</source>
        <extracomment>Name of the list of rules, for a screen reader</extracomment>
        <translation>‮Rules in their order‬</translation></message>
    <message>
        <source>whatever no rule decides about</source>
        <extracomment>Below the list of rules: what becomes of a message for which no rule decides</extracomment>
        <translation>‮whatever no rule decides about‬</translation></message>
</context>
<context>
    <name>RulePreview</name>
    <message numerus="yes">
        <source>Against the last %Ln message(s)</source>
        <extracomment>Heading of the differences that a rule would make; %Ln messages of the past</extracomment>
        <translation><numerusform>‮Against the last %Ln message(s)‬</numerusform><numerusform>‮Against the last %Ln message(s)‬</numerusform><numerusform>‮Against the last %Ln message(s)‬</numerusform><numerusform>‮Against the last %Ln message(s)‬</numerusform><numerusform>‮Against the last %Ln message(s)‬</numerusform><numerusform>‮Against the last %Ln message(s)‬</numerusform></translation></message>
    <message>
        <source>Matches %L1 of %L2</source>
        <extracomment>Heading of the messages that a condition picks</extracomment>
        <translation>‮Matches %L1 of %L2‬</translation></message>
    <message>
        <source>Matches nothing while the condition has a fault</source>
        <translation>‮Matches nothing while the condition has a fault‬</translation></message>
    <message>
        <source>· looking…</source>
        <extracomment>While the past is looked through</extracomment>
        <translation>‮· looking…‬</translation></message>
    <message>
        <source>Matching messages</source>
        <extracomment>Name of the list of messages that a condition picks, for a screen reader</extracomment>
        <translation>‮Matching messages‬</translation></message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Rule %1 is on</source>
        <extracomment>Name of the switch of a rule, for a screen reader</extracomment>
        <translation>‮Rule %1 is on‬</translation></message>
    <message>
        <source>%1 (unsaved change)</source>
        <extracomment>A rule whose change in the editor is not saved; %1 is its name</extracomment>
        <translation>‮%1 (unsaved change)‬</translation></message>
    <message>
        <source>ends in %1</source>
        <extracomment>A rule that ends by itself; %1 is a span such as &quot;40 min&quot;</extracomment>
        <translation>‮ends in %1‬</translation></message>
    <message>
        <source>has ended</source>
        <translation>‮has ended‬</translation></message>
</context>
<context>
    <name>RuleTerms</name>
    <message>
        <source>How long the rule holds: %1</source>
        <extracomment>Name of a choice in the rule editor, for a screen reader</extracomment>
        <translation>‮How long the rule holds: %1‬</translation></message>
    <message>
        <source>Later rules may still tune, archive and note</source>
        <extracomment>Option of a rule: it decides, but later rules are asked all the same</extracomment>
        <translation>‮Later rules may still tune, archive and note‬</translation></message>
    <message>
        <source>Ends in %1</source>
        <extracomment>How long a rule holds</extracomment>
        <translation>‮Ends in %1‬</translation></message>
    <message>
        <source>For good</source>
        <translation>‮For good‬</translation></message>
    <message>
        <source>For 30 min</source>
        <translation>‮For 30 min‬</translation></message>
    <message>
        <source>For 1 h</source>
        <translation>‮For 1 h‬</translation></message>
    <message>
        <source>For 1 day</source>
        <translation>‮For 1 day‬</translation></message>
    <message>
        <source>For 1 week</source>
        <translation>‮For 1 week‬</translation></message>
</context>
<context>
    <name>RuleWarnings</name>
    <message>
        <source>Put it before</source>
        <extracomment>Button beside a warning: puts the rule before the one that is always asked first</extracomment>
        <translation>‮Put it before‬</translation></message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Forward</source>
        <extracomment>What a rule does, a short verb: pass the message on</extracomment>
        <translation>‮Forward‬</translation></message>
    <message>
        <source>Stonewall</source>
        <extracomment>What a rule does, a short verb: accept, and destroy here</extracomment>
        <translation>‮Stonewall‬</translation></message>
    <message>
        <source>Refuse</source>
        <extracomment>What a rule does, a short verb: tell the sender no</extracomment>
        <translation>‮Refuse‬</translation></message>
    <message>
        <source>Transform</source>
        <extracomment>What a rule does, a short verb: change the message by a script</extracomment>
        <translation>‮Transform‬</translation></message>
    <message>
        <source>Split</source>
        <extracomment>What a rule does, a short verb: make several messages of one</extracomment>
        <translation>‮Split‬</translation></message>
    <message>
        <source>Join</source>
        <extracomment>What a rule does, a short verb: make one message of several</extracomment>
        <translation>‮Join‬</translation></message>
    <message>
        <source>Tune in</source>
        <extracomment>What a rule does, a short verb: show it in a station</extracomment>
        <translation>‮Tune in‬</translation></message>
    <message>
        <source>Archive</source>
        <extracomment>What a rule does, a short verb: keep a copy</extracomment>
        <translation>‮Archive‬</translation></message>
    <message>
        <source>Persist</source>
        <extracomment>What a rule does, a short verb: keep a copy and send it again when it is no longer seen</extracomment>
        <translation>‮Persist‬</translation></message>
    <message>
        <source>Note</source>
        <extracomment>What a rule does, a short verb: write something beside the message&apos;s arrival</extracomment>
        <translation>‮Note‬</translation></message>
    <message>
        <source>Notify</source>
        <extracomment>What a rule does, a short verb: tell the user</extracomment>
        <translation>‮Notify‬</translation></message>
    <message>
        <source>Ignore sender</source>
        <extracomment>What a rule does, a short verb: take nothing more from the tower that sent the message</extracomment>
        <translation>‮Ignore sender‬</translation></message>
    <message>
        <source>Crawl</source>
        <extracomment>What a rule does, a short verb: let a list of towers that travels collect those that we know</extracomment>
        <translation>‮Crawl‬</translation></message>
    <message>
        <source>Keeps it in the queue and passes it on; no later rule is asked.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Keeps it in the queue and passes it on; no later rule is asked.‬</translation></message>
    <message>
        <source>Accepts it, then destroys it here. It may be the last copy.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Accepts it, then destroys it here. It may be the last copy.‬</translation></message>
    <message>
        <source>Tells the sender no; the message stays with the sender.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Tells the sender no; the message stays with the sender.‬</translation></message>
    <message>
        <source>Passes on what a script makes of it.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Passes on what a script makes of it.‬</translation></message>
    <message>
        <source>Passes on the parts that a script makes of it.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Passes on the parts that a script makes of it.‬</translation></message>
    <message>
        <source>Holds parts back until a script can make them whole, and passes that on.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Holds parts back until a script can make them whole, and passes that on.‬</translation></message>
    <message>
        <source>Shows it in a station, and keeps forwarding.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Shows it in a station, and keeps forwarding.‬</translation></message>
    <message>
        <source>Keeps a copy here, too.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Keeps a copy here, too.‬</translation></message>
    <message>
        <source>Keeps a copy, and sends it again when it has not been seen for that long.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Keeps a copy, and sends it again when it has not been seen for that long.‬</translation></message>
    <message>
        <source>Says this beside the message&apos;s arrival.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Says this beside the message&apos;s arrival.‬</translation></message>
    <message>
        <source>Tells you when one comes.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Tells you when one comes.‬</translation></message>
    <message>
        <source>Takes nothing more from the tower that sent it; so many towers an hour at most.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Takes nothing more from the tower that sent it; so many towers an hour at most.‬</translation></message>
    <message>
        <source>Lets a list of towers that travels collect those that yours knows, and learns from it.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>‮Lets a list of towers that travels collect those that yours knows, and learns from it.‬</translation></message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a rule does, with its argument: &quot;Tune in: News&quot;, &quot;Persist: 12h&quot;</extracomment>
        <translation>‮%1: %2‬</translation></message>
    <message>
        <source>Ignore sender, %1 an hour at most</source>
        <extracomment>An action of a rule; %1 is how many towers an hour at most</extracomment>
        <translation>‮Ignore sender, %1 an hour at most‬</translation></message>
    <message>
        <source>Forwarded</source>
        <extracomment>What became of a message, the beginning of a list</extracomment>
        <translation>‮Forwarded‬</translation></message>
    <message>
        <source>Stonewalled</source>
        <extracomment>What became of a message, the beginning of a list</extracomment>
        <translation>‮Stonewalled‬</translation></message>
    <message>
        <source>Refused</source>
        <extracomment>What became of a message, the beginning of a list</extracomment>
        <translation>‮Refused‬</translation></message>
    <message>
        <source>tuned to %1</source>
        <extracomment>What became of a message, in a list; %1 is a station</extracomment>
        <translation>‮tuned to %1‬</translation></message>
    <message>
        <source>archived</source>
        <extracomment>What became of a message, in a list</extracomment>
        <translation>‮archived‬</translation></message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Rules‬</translation></message>
    <message>
        <source>Undo</source>
        <extracomment>Takes back what has just been done</extracomment>
        <translation>‮Undo‬</translation></message>
    <message>
        <source>Import…</source>
        <extracomment>Button: takes a rule book over</extracomment>
        <translation>‮Import…‬</translation></message>
    <message>
        <source>Export…</source>
        <extracomment>Button: hands the rule book on</extracomment>
        <translation>‮Export…‬</translation></message>
    <message>
        <source>New rule</source>
        <extracomment>Button: opens the editor with an empty rule</extracomment>
        <translation>‮New rule‬</translation></message>
    <message>
        <source>No rules yet</source>
        <extracomment>Empty state of the rules</extracomment>
        <translation>‮No rules yet‬</translation></message>
    <message>
        <source>Every message is forwarded. A rule can tune in to some, keep them, or take them out.</source>
        <extracomment>Empty state of the rules</extracomment>
        <translation>‮Every message is forwarded. A rule can tune in to some, keep them, or take them out.‬</translation></message>
    <message>
        <source>Scripts…</source>
        <extracomment>Button: the scripts that rules may call</extracomment>
        <translation>‮Scripts…‬</translation></message>
</context>
<context>
    <name>ScriptList</name>
    <message>
        <source>Scripts</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮Scripts‬</translation></message>
</context>
<context>
    <name>ScriptTrial</name>
    <message>
        <source>What a rule would ask the script for</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>‮What a rule would ask the script for‬</translation></message>
    <message>
        <source>Transform: another message</source>
        <extracomment>What a rule asks a script for</extracomment>
        <translation>‮Transform: another message‬</translation></message>
    <message>
        <source>Split: several messages</source>
        <translation>‮Split: several messages‬</translation></message>
    <message>
        <source>Join: one of several messages</source>
        <translation>‮Join: one of several messages‬</translation></message>
    <message>
        <source>Try</source>
        <extracomment>Button: runs a script on a sample</extracomment>
        <translation>‮Try‬</translation></message>
    <message>
        <source>Sample messages, one a line, as JSON</source>
        <extracomment>Name of an area in which one writes</extracomment>
        <translation>‮Sample messages, one a line, as JSON‬</translation></message>
    <message>
        <source>Sample message, as JSON</source>
        <extracomment>Name of an area in which one writes</extracomment>
        <translation>‮Sample message, as JSON‬</translation></message>
    <message>
        <source>What the script makes of it</source>
        <extracomment>Name of an area with text</extracomment>
        <translation>‮What the script makes of it‬</translation></message>
</context>
<context>
    <name>ScriptsDialog</name>
    <message>
        <source>Scripts</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Scripts‬</translation></message>
    <message>
        <source>A script says what goes on in a message&apos;s place. It is one JavaScript function (message, about) =&gt; …, and reaches nothing else.</source>
        <extracomment>Explains what scripts are</extracomment>
        <translation>‮A script says what goes on in a message&apos;s place. It is one JavaScript function (message, about) =&gt; …, and reaches nothing else.‬</translation></message>
    <message>
        <source>Save</source>
        <extracomment>Button: keeps a script</extracomment>
        <translation>‮Save‬</translation></message>
    <message>
        <source>New script</source>
        <extracomment>Button: begins a script</extracomment>
        <translation>‮New script‬</translation></message>
    <message>
        <source>Name of the script</source>
        <extracomment>Name of a field, and what stands in it while it is empty</extracomment>
        <translation>‮Name of the script‬</translation></message>
    <message>
        <source>Remove</source>
        <extracomment>Button: removes a script; can be undone</extracomment>
        <translation>‮Remove‬</translation></message>
    <message>
        <source>Text of the script</source>
        <extracomment>Name of an area in which one writes, for a screen reader</extracomment>
        <translation>‮Text of the script‬</translation></message>
    <message>
        <source>Close</source>
        <extracomment>Button that closes a dialog</extracomment>
        <translation>‮Close‬</translation></message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>bytes</source>
        <translation>‮bytes‬</translation></message>
    <message>
        <source>the oldest archived messages go when the archive&apos;s file is larger; 0: no such limit</source>
        <translation>‮the oldest archived messages go when the archive&apos;s file is larger; 0: no such limit‬</translation></message>
    <message>
        <source>days</source>
        <translation>‮days‬</translation></message>
    <message>
        <source>archived messages that are older go; 0: none does</source>
        <translation>‮archived messages that are older go; 0: none does‬</translation></message>
    <message>
        <source>a PostgreSQL database that gets everything archived, as postgresql://user:password@host/database; empty: the file in the data folder is all</source>
        <translation>‮a PostgreSQL database that gets everything archived, as postgresql://user:password@host/database; empty: the file in the data folder is all‬</translation></message>
    <message>
        <source>the address to listen on</source>
        <translation>‮the address to listen on‬</translation></message>
    <message>
        <source>the largest request that is taken; more gets 413</source>
        <translation>‮the largest request that is taken; more gets 413‬</translation></message>
    <message>
        <source>a certificate of your own (PEM) instead of the generated one; with clacks.key</source>
        <translation>‮a certificate of your own (PEM) instead of the generated one; with clacks.key‬</translation></message>
    <message>
        <source>whether the tower speaks clacks</source>
        <translation>‮whether the tower speaks clacks‬</translation></message>
    <message>
        <source>the name that other towers are told</source>
        <translation>‮the name that other towers are told‬</translation></message>
    <message>
        <source>the private key (PEM) of clacks.certificate</source>
        <translation>‮the private key (PEM) of clacks.certificate‬</translation></message>
    <message>
        <source>ms</source>
        <translation>‮ms‬</translation></message>
    <message>
        <source>how long a tower is lost before it becomes dead</source>
        <translation>‮how long a tower is lost before it becomes dead‬</translation></message>
    <message>
        <source>the port to listen on; 0: any free one</source>
        <translation>‮the port to listen on; 0: any free one‬</translation></message>
    <message>
        <source>a full queue refuses new messages with 503, and forgets no old ones</source>
        <translation>‮a full queue refuses new messages with 503, and forgets no old ones‬</translation></message>
    <message>
        <source>what becomes of waiting messages when the tower ends</source>
        <translation>‮what becomes of waiting messages when the tower ends‬</translation></message>
    <message>
        <source>bytes/s</source>
        <translation>‮bytes/s‬</translation></message>
    <message>
        <source>the most bytes to send in a second; 0: no such limit</source>
        <translation>‮the most bytes to send in a second; 0: no such limit‬</translation></message>
    <message>
        <source>messages/s</source>
        <translation>‮messages/s‬</translation></message>
    <message>
        <source>the most messages to send in a second; 0 stops sending</source>
        <translation>‮the most messages to send in a second; 0 stops sending‬</translation></message>
    <message>
        <source>whose certificate is good: pin remembers a tower&apos;s key at first contact, ca asks the system&apos;s authorities</source>
        <translation>‮whose certificate is good: pin remembers a tower&apos;s key at first contact, ca asks the system&apos;s authorities‬</translation></message>
    <message>
        <source>what a demonstration brings on top of its own, to see the tower at work</source>
        <translation>‮what a demonstration brings on top of its own, to see the tower at work‬</translation></message>
    <message>
        <source>how much the log tells</source>
        <translation>‮how much the log tells‬</translation></message>
    <message>
        <source>the most inbound connections in all</source>
        <translation>‮the most inbound connections in all‬</translation></message>
    <message>
        <source>the most inbound connections from one address</source>
        <translation>‮the most inbound connections from one address‬</translation></message>
    <message>
        <source>whom the tower contacts on a stranger&apos;s word: guarded keeps out of networks that the stranger is not in himself</source>
        <translation>‮whom the tower contacts on a stranger&apos;s word: guarded keeps out of networks that the stranger is not in himself‬</translation></message>
    <message>
        <source>from how improbable a silence on a peer counts as dead, for originals&apos; manners; each one more is ten times less probable</source>
        <translation>‮from how improbable a silence on a peer counts as dead, for originals&apos; manners; each one more is ten times less probable‬</translation></message>
    <message>
        <source>whether the tower takes part in a gossipmonger cluster</source>
        <translation>‮whether the tower takes part in a gossipmonger cluster‬</translation></message>
    <message>
        <source>the time between two rounds of gossip</source>
        <translation>‮the time between two rounds of gossip‬</translation></message>
    <message>
        <source>the name that other nodes are told</source>
        <translation>‮the name that other nodes are told‬</translation></message>
    <message>
        <source>the name of this node in its cluster; empty: one of its own, made once</source>
        <translation>‮the name of this node in its cluster; empty: one of its own, made once‬</translation></message>
    <message>
        <source>original: nothing but what an original node does, which is slower and believes everything</source>
        <translation>‮original: nothing but what an original node does, which is slower and believes everything‬</translation></message>
    <message>
        <source>how many updates go into an answer, with originals&apos; manners</source>
        <translation>‮how many updates go into an answer, with originals&apos; manners‬</translation></message>
    <message>
        <source>with fewer live peers a seed is asked in each round</source>
        <translation>‮with fewer live peers a seed is asked in each round‬</translation></message>
    <message>
        <source>nodes to begin with, as id@host:port,id@host:port</source>
        <translation>‮nodes to begin with, as id@host:port,id@host:port‬</translation></message>
    <message>
        <source>a number makes every random choice repeatable</source>
        <translation>‮a number makes every random choice repeatable‬</translation></message>
    <message>
        <source>whether the tower is on air when the window opens: as it was when it closed, after the first run has asked</source>
        <translation>‮whether the tower is on air when the window opens: as it was when it closed, after the first run has asked‬</translation></message>
    <message>
        <source>how much room a row takes</source>
        <translation>‮how much room a row takes‬</translation></message>
    <message>
        <source>whether the window shows black on white, or white on black, only</source>
        <translation>‮whether the window shows black on white, or white on black, only‬</translation></message>
    <message>
        <source>keys of your own for what the window can do: VERB=KEY, parted by blanks; the sheet of keys writes it</source>
        <translation>‮keys of your own for what the window can do: VERB=KEY, parted by blanks; the sheet of keys writes it‬</translation></message>
    <message>
        <source>the language of the window</source>
        <translation>‮the language of the window‬</translation></message>
    <message>
        <source>where news of rules and stations is told: on the desktop while the window is not in front, in the window only, or nowhere</source>
        <translation>‮where news of rules and stations is told: on the desktop while the window is not in front, in the window only, or nowhere‬</translation></message>
    <message>
        <source>whether the window keeps still: nothing slides, fades or travels</source>
        <translation>‮whether the window keeps still: nothing slides, fades or travels‬</translation></message>
    <message>
        <source>how the window looks</source>
        <translation>‮how the window looks‬</translation></message>
    <message>
        <source>%</source>
        <translation>‮%‬</translation></message>
    <message>
        <source>how large everything in the window is</source>
        <translation>‮how large everything in the window is‬</translation></message>
    <message>
        <source>at once</source>
        <translation>‮at once‬</translation></message>
    <message>
        <source>when the line goes on air again</source>
        <translation>‮when the line goes on air again‬</translation></message>
    <message>
        <source>when the tower starts again</source>
        <translation>‮when the tower starts again‬</translation></message>
    <message>
        <source>whether the desktop starts the program when you log in; off too where the desktop was told otherwise</source>
        <translation>‮whether the desktop starts the program when you log in; off too where the desktop was told otherwise‬</translation></message>
    <message>
        <source>whether the tower goes on when the window is closed, with an icon in the tray; holds only where the desktop shows such icons</source>
        <translation>‮whether the tower goes on when the window is closed, with an icon in the tray; holds only where the desktop shows such icons‬</translation></message>
    <message>
        <source>whether the program starts without its window, with an icon in the tray; minimized where the desktop shows no such icons</source>
        <translation>‮whether the program starts without its window, with an icon in the tray; minimized where the desktop shows no such icons‬</translation></message>
    <message>
        <source>whether the desktop&apos;s tray has an icon that says how the tower is, with a menu</source>
        <translation>‮whether the desktop&apos;s tray has an icon that says how the tower is, with a menu‬</translation></message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>%1 · default %2 · counts %3</source>
        <extracomment>Below a setting that is not at its default: where its value comes from, its default, when a change counts</extracomment>
        <translation>‮%1 · default %2 · counts %3‬</translation></message>
    <message>
        <source>empty</source>
        <extracomment>A default that is empty</extracomment>
        <translation>‮empty‬</translation></message>
    <message>
        <source>Reset</source>
        <extracomment>Gives a setting its default back</extracomment>
        <translation>‮Reset‬</translation></message>
    <message>
        <source>%1 · counts %2</source>
        <extracomment>Below a setting: where its value comes from, its default, when a change counts</extracomment>
        <translation>‮%1 · counts %2‬</translation></message>
</context>
<context>
    <name>SettingsFile</name>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation><numerusform>‮%n setting(s) changed‬</numerusform><numerusform>‮%n setting(s) changed‬</numerusform><numerusform>‮%n setting(s) changed‬</numerusform><numerusform>‮%n setting(s) changed‬</numerusform><numerusform>‮%n setting(s) changed‬</numerusform><numerusform>‮%n setting(s) changed‬</numerusform></translation></message>
    <message>
        <source>Export the settings</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Export the settings‬</translation></message>
    <message>
        <source>Those that are not at their default, as one JSON document.</source>
        <extracomment>Explains what an export of the settings holds</extracomment>
        <translation>‮Those that are not at their default, as one JSON document.‬</translation></message>
    <message>
        <source>Export</source>
        <extracomment>Button: writes the file</extracomment>
        <translation>‮Export‬</translation></message>
    <message>
        <source>Settings written to %1</source>
        <extracomment>Toast; %1 is a path</extracomment>
        <translation>‮Settings written to %1‬</translation></message>
    <message>
        <source>Import settings</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Import settings‬</translation></message>
    <message>
        <source>Name a file to see what it would change. Nothing changes before you agree.</source>
        <extracomment>Explains the list of what an import of settings would change</extracomment>
        <translation>‮Name a file to see what it would change. Nothing changes before you agree.‬</translation></message>
    <message numerus="yes">
        <source>Change %n setting(s)</source>
        <extracomment>Button: takes over the settings of a file</extracomment>
        <translation><numerusform>‮Change %n setting(s)‬</numerusform><numerusform>‮Change %n setting(s)‬</numerusform><numerusform>‮Change %n setting(s)‬</numerusform><numerusform>‮Change %n setting(s)‬</numerusform><numerusform>‮Change %n setting(s)‬</numerusform><numerusform>‮Change %n setting(s)‬</numerusform></translation></message>
    <message>
        <source>What the file would change</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮What the file would change‬</translation></message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change of a setting: its name, what it is, what it would be</extracomment>
        <translation>‮%1: %2 → %3‬</translation></message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Settings</source>
        <extracomment>The list of all settings, for a screen reader</extracomment>
        <translation>‮Settings‬</translation></message>
    <message>
        <source>No setting fits</source>
        <extracomment>The search among the settings has found nothing</extracomment>
        <translation>‮No setting fits‬</translation></message>
    <message>
        <source>Try one word of what you are looking for.</source>
        <extracomment>Below &quot;No setting fits&quot;</extracomment>
        <translation>‮Try one word of what you are looking for.‬</translation></message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Settings‬</translation></message>
    <message>
        <source>Find a setting</source>
        <extracomment>Where one types to find a setting</extracomment>
        <translation>‮Find a setting‬</translation></message>
    <message>
        <source>All settings</source>
        <extracomment>Parts of the page Settings</extracomment>
        <translation>‮All settings‬</translation></message>
    <message>
        <source>Lines</source>
        <translation>‮Lines‬</translation></message>
    <message>
        <source>Identity</source>
        <translation>‮Identity‬</translation></message>
    <message>
        <source>Diagnostics</source>
        <translation>‮Diagnostics‬</translation></message>
</context>
<context>
    <name>StationDialog</name>
    <message>
        <source>Removed the station %1</source>
        <extracomment>Toast; %1 is a station</extracomment>
        <translation>‮Removed the station %1‬</translation></message>
    <message>
        <source>New station</source>
        <extracomment>Title of the editor of a station</extracomment>
        <translation>‮New station‬</translation></message>
    <message>
        <source>Edit %1</source>
        <extracomment>Title of the editor of a station; %1 is its name</extracomment>
        <translation>‮Edit %1‬</translation></message>
    <message>
        <source>A station shows what its filter lets through and keeps forwarding it.</source>
        <extracomment>Explains what a station does</extracomment>
        <translation>‮A station shows what its filter lets through and keeps forwarding it.‬</translation></message>
    <message>
        <source>Add station</source>
        <extracomment>Button: keeps what was written in an editor</extracomment>
        <translation>‮Add station‬</translation></message>
    <message>
        <source>Save</source>
        <translation>‮Save‬</translation></message>
    <message>
        <source>Begin with</source>
        <extracomment>Before the choice of a shipped station
----------
Name of the choice of a shipped station, for a screen reader</extracomment>
        <translation>‮Begin with‬</translation></message>
    <message>
        <source>a filter of my own</source>
        <extracomment>A station that begins with nothing</extracomment>
        <translation>‮a filter of my own‬</translation></message>
    <message>
        <source>Name</source>
        <extracomment>Before the field for a station&apos;s name</extracomment>
        <translation>‮Name‬</translation></message>
    <message>
        <source>Name of the station</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮Name of the station‬</translation></message>
    <message>
        <source>Filter</source>
        <extracomment>Before the field for a station&apos;s filter</extracomment>
        <translation>‮Filter‬</translation></message>
    <message>
        <source>such as %1</source>
        <extracomment>In the empty field for a station&apos;s filter; the example is not translated</extracomment>
        <translation>‮such as %1‬</translation></message>
    <message>
        <source>What the station listens for</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮What the station listens for‬</translation></message>
    <message>
        <source>Colour</source>
        <extracomment>Before the choice of a station&apos;s colour</extracomment>
        <translation>‮Colour‬</translation></message>
    <message>
        <source>The rule “%1” tunes messages to it, by this name.</source>
        <extracomment>%1 is a rule</extracomment>
        <translation>‮The rule “%1” tunes messages to it, by this name.‬</translation></message>
</context>
<context>
    <name>StationStrip</name>
    <message>
        <source>Stations</source>
        <extracomment>Name of the row of stations, for a screen reader</extracomment>
        <translation>‮Stations‬</translation></message>
    <message>
        <source>New station…</source>
        <extracomment>Button without a text: opens the editor of a new station</extracomment>
        <translation>‮New station…‬</translation></message>
</context>
<context>
    <name>StationSwitches</name>
    <message>
        <source>Mute</source>
        <extracomment>Switch: a station that is muted listens on without a word</extracomment>
        <translation>‮Mute‬</translation></message>
    <message>
        <source>Notify</source>
        <extracomment>Switch: the window says when the station has heard something</extracomment>
        <translation>‮Notify‬</translation></message>
    <message>
        <source>Sound</source>
        <extracomment>Switch: a tone when the station has heard something</extracomment>
        <translation>‮Sound‬</translation></message>
    <message>
        <source>Remove</source>
        <extracomment>Button: removes a station; can be undone</extracomment>
        <translation>‮Remove‬</translation></message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <extracomment>The strip at the foot of the window, for a screen reader</extracomment>
        <translation>‮Status‬</translation></message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Trouble</source>
        <extracomment>Health of the tower in a word: a line of it does not work</extracomment>
        <translation>‮Trouble‬</translation></message>
    <message>
        <source>Off air</source>
        <extracomment>Health of the tower in a word</extracomment>
        <translation>‮Off air‬</translation></message>
    <message>
        <source>nobody can call in, and nothing is sent</source>
        <extracomment>Reason for the word &quot;Off air&quot;</extracomment>
        <translation>‮nobody can call in, and nothing is sent‬</translation></message>
    <message>
        <source>Waiting</source>
        <extracomment>Health of the tower in a word: nobody has called it yet</extracomment>
        <translation>‮Waiting‬</translation></message>
    <message>
        <source>listening on %1, for this machine only</source>
        <extracomment>The tower takes calls from this machine only; %1 is a port</extracomment>
        <translation>‮listening on %1, for this machine only‬</translation></message>
    <message>
        <source>listening on %1, and nobody has called in yet: announce to a tower</source>
        <extracomment>%1 is a port</extracomment>
        <translation>‮listening on %1, and nobody has called in yet: announce to a tower‬</translation></message>
    <message>
        <source>Not reached</source>
        <extracomment>Health of the tower in a word: it reaches others, and nobody has reached it</extracomment>
        <translation>‮Not reached‬</translation></message>
    <message>
        <source>can call out, and has not been called: a router may be in the way, let it forward port %1</source>
        <extracomment>%1 is a port; the tower calls others, and none has called it</extracomment>
        <translation>‮can call out, and has not been called: a router may be in the way, let it forward port %1‬</translation></message>
    <message>
        <source>Quiet</source>
        <extracomment>Health of the tower in a word: nobody has called it for long</extracomment>
        <translation>‮Quiet‬</translation></message>
    <message>
        <source>listening on %1; last caller %L2 min ago: whether others still reach it is unknown</source>
        <extracomment>%1 is a port, %2 a number of minutes</extracomment>
        <translation>‮listening on %1; last caller %L2 min ago: whether others still reach it is unknown‬</translation></message>
    <message>
        <source>Reachable</source>
        <extracomment>Health of the tower in a word: others call it</extracomment>
        <translation>‮Reachable‬</translation></message>
    <message>
        <source>listening on %1; last caller %L2 s ago</source>
        <extracomment>%1 is a port, %2 a number of seconds</extracomment>
        <translation>‮listening on %1; last caller %L2 s ago‬</translation></message>
    <message>
        <source>%L1 alive · %L2 lost · %L3 new</source>
        <extracomment>Towers by state, in the status strip</extracomment>
        <translation>‮%L1 alive · %L2 lost · %L3 new‬</translation></message>
    <message>
        <source>in %1/s · out %2/s</source>
        <extracomment>Messages a second that come and go</extracomment>
        <translation>‮in %1/s · out %2/s‬</translation></message>
    <message>
        <source>queue %L1</source>
        <extracomment>How many messages wait in this tower&apos;s queue</extracomment>
        <translation>‮queue %L1‬</translation></message>
    <message>
        <source>drains in %L1 s</source>
        <extracomment>How long the queue will take at today&apos;s rate</extracomment>
        <translation>‮drains in %L1 s‬</translation></message>
</context>
<context>
    <name>StorageFigures</name>
    <message>
        <source>Messages</source>
        <extracomment>A figure of the archive</extracomment>
        <translation>‮Messages‬</translation></message>
    <message>
        <source>Their bytes</source>
        <extracomment>A figure of the archive: the size of the messages themselves</extracomment>
        <translation>‮Their bytes‬</translation></message>
    <message>
        <source>On the disk</source>
        <extracomment>A figure of the archive: what its files take on the disk</extracomment>
        <translation>‮On the disk‬</translation></message>
    <message>
        <source>Oldest</source>
        <extracomment>A figure of the archive: when the oldest message came</extracomment>
        <translation>‮Oldest‬</translation></message>
    <message>
        <source>Newest</source>
        <extracomment>A figure of the archive: when the newest message came</extracomment>
        <translation>‮Newest‬</translation></message>
    <message>
        <source>Store</source>
        <extracomment>A figure of the archive: the database that keeps it</extracomment>
        <translation>‮Store‬</translation></message>
    <message>
        <source>Under way</source>
        <extracomment>A figure of the archive: what is on its way to it</extracomment>
        <translation>‮Under way‬</translation></message>
    <message>
        <source>%1 % of what it may have</source>
        <extracomment>Below the bar of the archive&apos;s size; %1 is a percentage of what it may have of the disk</extracomment>
        <translation>‮%1 % of what it may have‬</translation></message>
</context>
<context>
    <name>StoragePane</name>
    <message>
        <source>Storage</source>
        <extracomment>Title of the pane about what the archive costs</extracomment>
        <translation>‮Storage‬</translation></message>
    <message>
        <source>Deleting…</source>
        <extracomment>Button: opens a question about old messages</extracomment>
        <translation>‮Deleting…‬</translation></message>
    <message>
        <source>Delete old messages…</source>
        <translation>‮Delete old messages…‬</translation></message>
    <message>
        <source>Kept is what these rules archive: %1.</source>
        <extracomment>Below the figures of the archive; %1 are names of rules</extracomment>
        <translation>‮Kept is what these rules archive: %1.‬</translation></message>
    <message>
        <source>No rule archives anything at the moment.</source>
        <extracomment>Below the figures of the archive</extracomment>
        <translation>‮No rule archives anything at the moment.‬</translation></message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Views</source>
        <translation>‮Views‬</translation></message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Columns</source>
        <extracomment>Name of the row of column heads, for a screen reader</extracomment>
        <translation>‮Columns‬</translation></message>
</context>
<context>
    <name>ThemeKeeper</name>
    <message>
        <source>theme.json, %1</source>
        <extracomment>Toast; %1 is a place in a file and what is wrong there</extracomment>
        <translation>‮theme.json, %1‬</translation></message>
    <message numerus="yes">
        <source>and %n more, see the log</source>
        <translation><numerusform>‮and %n more, see the log‬</numerusform><numerusform>‮and %n more, see the log‬</numerusform><numerusform>‮and %n more, see the log‬</numerusform><numerusform>‮and %n more, see the log‬</numerusform><numerusform>‮and %n more, see the log‬</numerusform><numerusform>‮and %n more, see the log‬</numerusform></translation></message>
</context>
<context>
    <name>ThemeText</name>
    <message>
        <source>here the JSON breaks off, and nothing of the file holds</source>
        <extracomment>about a theme file</extracomment>
        <translation>‮here the JSON breaks off, and nothing of the file holds‬</translation></message>
    <message>
        <source>the file must be { &quot;light&quot;: { … }, &quot;dark&quot;: { … } }</source>
        <extracomment>about a theme file; the names are not translated</extracomment>
        <translation>‮the file must be { &quot;light&quot;: { … }, &quot;dark&quot;: { … } }‬</translation></message>
    <message>
        <source>“%1” is neither light nor dark</source>
        <extracomment>about a theme file; the names are not translated</extracomment>
        <translation>‮“%1” is neither light nor dark‬</translation></message>
    <message>
        <source>“%1” must hold colours by their names</source>
        <extracomment>about a theme file</extracomment>
        <translation>‮“%1” must hold colours by their names‬</translation></message>
    <message>
        <source>no colour is called “%1”; there are %2</source>
        <extracomment>about a theme file; %2 is a list of names</extracomment>
        <translation>‮no colour is called “%1”; there are %2‬</translation></message>
    <message>
        <source>“%1” is no colour: write # and six hex digits, such as #1F5FD6</source>
        <extracomment>about a theme file</extracomment>
        <translation>‮“%1” is no colour: write # and six hex digits, such as #1F5FD6‬</translation></message>
    <message>
        <source>%1 can hardly be read on %2: the contrast is %3 : 1, and %4 : 1 is what eyes need</source>
        <extracomment>about a theme file; %1 and %2 are names of colours, %3 and %4 contrasts such as 4.5</extracomment>
        <translation>‮%1 can hardly be read on %2: the contrast is %3 : 1, and %4 : 1 is what eyes need‬</translation></message>
    <message>
        <source>line %1: %2</source>
        <extracomment>about a theme file; %1 is the number of a line, %2 what is wrong there</extracomment>
        <translation>‮line %1: %2‬</translation></message>
</context>
<context>
    <name>TimeChoice</name>
    <message>
        <source>When it came</source>
        <extracomment>Name of the choice of a time, for a screen reader</extracomment>
        <translation>‮When it came‬</translation></message>
    <message>
        <source>Any time</source>
        <extracomment>Times of messages</extracomment>
        <translation>‮Any time‬</translation></message>
    <message>
        <source>Last hour</source>
        <translation>‮Last hour‬</translation></message>
    <message>
        <source>Last 24 hours</source>
        <translation>‮Last 24 hours‬</translation></message>
    <message>
        <source>Last 7 days</source>
        <translation>‮Last 7 days‬</translation></message>
    <message>
        <source>Last 30 days</source>
        <translation>‮Last 30 days‬</translation></message>
    <message>
        <source>2026-11-21 08:15</source>
        <extracomment>Empty field for the beginning of a time</extracomment>
        <translation>‮2026-11-21 08:15‬</translation></message>
    <message>
        <source>From this local time on</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮From this local time on‬</translation></message>
    <message>
        <source>until now</source>
        <extracomment>Empty field for the end of a time</extracomment>
        <translation>‮until now‬</translation></message>
    <message>
        <source>Before this local time</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮Before this local time‬</translation></message>
    <message>
        <source>Between (local time)…</source>
        <extracomment>Choice of a time: from one day to another, by the clock of this place</extracomment>
        <translation>‮Between (local time)…‬</translation></message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>Undo</source>
        <extracomment>Takes back what has just been done</extracomment>
        <translation>‮Undo‬</translation></message>
    <message>
        <source>Dismiss</source>
        <extracomment>Closes the message at the foot of the window</extracomment>
        <translation>‮Dismiss‬</translation></message>
</context>
<context>
    <name>TowerDetail</name>
    <message>
        <source>No tower chosen</source>
        <extracomment>Nothing is chosen in the table</extracomment>
        <translation>‮No tower chosen‬</translation></message>
    <message>
        <source>Choose one in the table to see how it has been, its key, and whom it introduced.</source>
        <extracomment>What to do</extracomment>
        <translation>‮Choose one in the table to see how it has been, its key, and whom it introduced.‬</translation></message>
    <message>
        <source>Introductions</source>
        <extracomment>Name of a row of tabs, for a screen reader</extracomment>
        <translation>‮Introductions‬</translation></message>
    <message>
        <source>Introduced by it</source>
        <extracomment>Whom this tower introduced, or the tree of all introductions</extracomment>
        <translation>‮Introduced by it‬</translation></message>
    <message>
        <source>Who introduced whom</source>
        <translation>‮Who introduced whom‬</translation></message>
    <message>
        <source>Copy address</source>
        <translation>‮Copy address‬</translation></message>
    <message>
        <source>Stop ignoring…</source>
        <translation>‮Stop ignoring…‬</translation></message>
    <message>
        <source>Forget…</source>
        <translation>‮Forget…‬</translation></message>
    <message>
        <source>Announce…</source>
        <extracomment>Buttons of a tower&apos;s own page</extracomment>
        <translation>‮Announce…‬</translation></message>
    <message>
        <source>Ignore…</source>
        <translation>‮Ignore…‬</translation></message>
    <message>
        <source>Ignore this tower and everything it introduced (%1)</source>
        <translation>‮Ignore this tower and everything it introduced (%1)‬</translation></message>
    <message>
        <source>Ignore its whole branch (%1)…</source>
        <extracomment>Button, short for what its hint says; %1 counts those towers</extracomment>
        <translation>‮Ignore its whole branch (%1)…‬</translation></message>
</context>
<context>
    <name>TowerHour</name>
    <message>
        <source>Last hour: %1</source>
        <extracomment>Name of a small chart, for a screen reader; %1 is the hour in numbers</extracomment>
        <translation>‮Last hour: %1‬</translation></message>
    <message>
        <source>Last hour</source>
        <extracomment>Title of a small chart</extracomment>
        <translation>‮Last hour‬</translation></message>
</context>
<context>
    <name>TowerKeyCard</name>
    <message>
        <source>It has shown no key yet</source>
        <extracomment>A tower&apos;s key</extracomment>
        <translation>‮It has shown no key yet‬</translation></message>
    <message>
        <source>Key, unchanged since first contact</source>
        <extracomment>A tower&apos;s key: the same as at first contact, or another</extracomment>
        <translation>‮Key, unchanged since first contact‬</translation></message>
    <message>
        <source>Key at first contact</source>
        <translation>‮Key at first contact‬</translation></message>
    <message>
        <source>It shows another key now. Nothing is sent there until you accept it.</source>
        <extracomment>Warning: a tower shows another key than before</extracomment>
        <translation>‮It shows another key now. Nothing is sent there until you accept it.‬</translation></message>
    <message>
        <source>Accept the new key…</source>
        <extracomment>Button: accepts a tower&apos;s changed key; asks first</extracomment>
        <translation>‮Accept the new key…‬</translation></message>
    <message>
        <source>Your note</source>
        <extracomment>Placeholder of a field for the user&apos;s own words about a tower</extracomment>
        <translation>‮Your note‬</translation></message>
</context>
<context>
    <name>TowerKeys</name>
    <message>
        <source>Keys and values</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮Keys and values‬</translation></message>
</context>
<context>
    <name>TowerKeysRow</name>
    <message>
        <source>Unchanged since the window opened</source>
        <extracomment>In place of the history of a key</extracomment>
        <translation>‮Unchanged since the window opened‬</translation></message>
    <message>
        <source>%1, version %2: %3</source>
        <extracomment>A key for a screen reader: its name, its version, its value</extracomment>
        <translation>‮%1, version %2: %3‬</translation></message>
    <message>
        <source>%1 · version %2</source>
        <extracomment>A key of a node and the version of its value</extracomment>
        <translation>‮%1 · version %2‬</translation></message>
</context>
<context>
    <name>TowerLines</name>
    <message>
        <source>What a tower did</source>
        <extracomment>Name of a row of tabs, for a screen reader</extracomment>
        <translation>‮What a tower did‬</translation></message>
    <message>
        <source>Messages</source>
        <extracomment>Tabs of a tower&apos;s page: messages that passed; keys of its state; how suspicious silences are</extracomment>
        <translation>‮Messages‬</translation></message>
    <message>
        <source>Keys</source>
        <translation>‮Keys‬</translation></message>
    <message>
        <source>Suspicion</source>
        <translation>‮Suspicion‬</translation></message>
    <message>
        <source>Nothing passed lately</source>
        <extracomment>No message passed between us and a tower</extracomment>
        <translation>‮Nothing passed lately‬</translation></message>
    <message>
        <source>No line measures silence now; scuttlebutt does.</source>
        <extracomment>Nobody&apos;s silence is measured</extracomment>
        <translation>‮No line measures silence now; scuttlebutt does.‬</translation></message>
    <message>
        <source>Threshold of suspicion</source>
        <extracomment>Name of a slider, for a screen reader</extracomment>
        <translation>‮Threshold of suspicion‬</translation></message>
    <message>
        <source>It says no keys of itself; nodes of a scuttlebutt cluster do.</source>
        <extracomment>A tower keeps no keys: only those of a scuttlebutt cluster do</extracomment>
        <translation>‮It says no keys of itself; nodes of a scuttlebutt cluster do.‬</translation></message>
    <message>
        <source>Show its messages in Listen</source>
        <extracomment>Button: shows only messages from this tower, on the page Listen</extracomment>
        <translation>‮Show its messages in Listen‬</translation></message>
</context>
<context>
    <name>TowerListDialog</name>
    <message>
        <source>Lists of towers</source>
        <extracomment>Title of the dialog for lists of towers</extracomment>
        <translation>‮Lists of towers‬</translation></message>
    <message>
        <source>One host:port a line, ! before those to ignore, a note after #. Nobody is contacted by this.</source>
        <extracomment>Explains the format of a list</extracomment>
        <translation>‮One host:port a line, ! before those to ignore, a note after #. Nobody is contacted by this.‬</translation></message>
    <message numerus="yes">
        <source>Take over %n tower(s)</source>
        <extracomment>Button: takes over what is new in a list</extracomment>
        <translation><numerusform>‮Take over %n tower(s)‬</numerusform><numerusform>‮Take over %n tower(s)‬</numerusform><numerusform>‮Take over %n tower(s)‬</numerusform><numerusform>‮Take over %n tower(s)‬</numerusform><numerusform>‮Take over %n tower(s)‬</numerusform><numerusform>‮Take over %n tower(s)‬</numerusform></translation></message>
    <message>
        <source>List of towers</source>
        <extracomment>Name of an area in which one writes, for a screen reader</extracomment>
        <translation>‮List of towers‬</translation></message>
    <message>
        <source>Show mine</source>
        <extracomment>Button: fills the area with the towers that are known</extracomment>
        <translation>‮Show mine‬</translation></message>
    <message>
        <source>Copy</source>
        <extracomment>Button</extracomment>
        <translation>‮Copy‬</translation></message>
    <message>
        <source>List copied</source>
        <extracomment>Said after copying</extracomment>
        <translation>‮List copied‬</translation></message>
    <message numerus="yes">
        <source>%n line(s) not understood</source>
        <extracomment>How many lines of a list are no addresses</extracomment>
        <translation><numerusform>‮%n line(s) not understood‬</numerusform><numerusform>‮%n line(s) not understood‬</numerusform><numerusform>‮%n line(s) not understood‬</numerusform><numerusform>‮%n line(s) not understood‬</numerusform><numerusform>‮%n line(s) not understood‬</numerusform><numerusform>‮%n line(s) not understood‬</numerusform></translation></message>
    <message>
        <source>What the list would do</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮What the list would do‬</translation></message>
    <message>
        <source>Text (*.txt)</source>
        <extracomment>A kind of file</extracomment>
        <translation>‮Text (*.txt)‬</translation></message>
    <message>
        <source>All files (*)</source>
        <translation>‮All files (*)‬</translation></message>
    <message>
        <source>Path of a file, or paste a list below</source>
        <extracomment>Empty field for the path of a file</extracomment>
        <translation>‮Path of a file, or paste a list below‬</translation></message>
    <message>
        <source>Read</source>
        <extracomment>Button: reads the file, and changes nothing yet</extracomment>
        <translation>‮Read‬</translation></message>
    <message>
        <source>Write</source>
        <extracomment>Button: writes a file</extracomment>
        <translation>‮Write‬</translation></message>
</context>
<context>
    <name>TowerListRow</name>
    <message>
        <source>Choose %1</source>
        <extracomment>Box before a tower, for a screen reader; %1 is its name</extracomment>
        <translation>‮Choose %1‬</translation></message>
    <message>
        <source>%1 · key changed</source>
        <translation>‮%1 · key changed‬</translation></message>
</context>
<context>
    <name>TowerMenu</name>
    <message numerus="yes">
        <source>Announce to %n tower(s)…</source>
        <extracomment>Verb: tells the chosen towers that ours exists</extracomment>
        <translation><numerusform>‮Announce to %n tower(s)…‬</numerusform><numerusform>‮Announce to %n tower(s)…‬</numerusform><numerusform>‮Announce to %n tower(s)…‬</numerusform><numerusform>‮Announce to %n tower(s)…‬</numerusform><numerusform>‮Announce to %n tower(s)…‬</numerusform><numerusform>‮Announce to %n tower(s)…‬</numerusform></translation></message>
    <message>
        <source>Copy address</source>
        <extracomment>Verb</extracomment>
        <translation>‮Copy address‬</translation></message>
    <message numerus="yes">
        <source>Ignore %n tower(s)…</source>
        <extracomment>Verb; asks first</extracomment>
        <translation><numerusform>‮Ignore %n tower(s)…‬</numerusform><numerusform>‮Ignore %n tower(s)…‬</numerusform><numerusform>‮Ignore %n tower(s)…‬</numerusform><numerusform>‮Ignore %n tower(s)…‬</numerusform><numerusform>‮Ignore %n tower(s)…‬</numerusform><numerusform>‮Ignore %n tower(s)…‬</numerusform></translation></message>
    <message>
        <source>Stop ignoring…</source>
        <extracomment>Verb: takes back an ignore; asks first</extracomment>
        <translation>‮Stop ignoring…‬</translation></message>
    <message numerus="yes">
        <source>Forget %n tower(s)…</source>
        <extracomment>Verb; asks first, and cannot be undone</extracomment>
        <translation><numerusform>‮Forget %n tower(s)…‬</numerusform><numerusform>‮Forget %n tower(s)…‬</numerusform><numerusform>‮Forget %n tower(s)…‬</numerusform><numerusform>‮Forget %n tower(s)…‬</numerusform><numerusform>‮Forget %n tower(s)…‬</numerusform><numerusform>‮Forget %n tower(s)…‬</numerusform></translation></message>
</context>
<context>
    <name>TowerState</name>
    <message>
        <source>New</source>
        <extracomment>the state of a tower</extracomment>
        <translation>‮New‬</translation></message>
    <message>
        <source>Alive</source>
        <extracomment>the state of a tower</extracomment>
        <translation>‮Alive‬</translation></message>
    <message>
        <source>Live</source>
        <extracomment>the state of a tower, on lines that keep up heartbeats</extracomment>
        <translation>‮Live‬</translation></message>
    <message>
        <source>Lost</source>
        <extracomment>the state of a tower: it did not answer</extracomment>
        <translation>‮Lost‬</translation></message>
    <message>
        <source>Dead</source>
        <extracomment>the state of a tower</extracomment>
        <translation>‮Dead‬</translation></message>
    <message>
        <source>Ignored</source>
        <extracomment>the state of a tower: by the user&apos;s choice</extracomment>
        <translation>‮Ignored‬</translation></message>
</context>
<context>
    <name>TowerTree</name>
    <message>
        <source>Who introduced whom</source>
        <extracomment>Name of a tree, for a screen reader</extracomment>
        <translation>‮Who introduced whom‬</translation></message>
</context>
<context>
    <name>TowerTreeRow</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tower in the tree, and how many it introduced</extracomment>
        <translation>‮%1 (%2)‬</translation></message>
</context>
<context>
    <name>TowersBar</name>
    <message>
        <source>Announce to…</source>
        <extracomment>Button: opens the dialog to announce our tower</extracomment>
        <translation>‮Announce to…‬</translation></message>
    <message>
        <source>Add…</source>
        <extracomment>Button: adds a tower without contact</extracomment>
        <translation>‮Add…‬</translation></message>
    <message>
        <source>Lists…</source>
        <extracomment>Button: lists of towers, to take over and to hand on</extracomment>
        <translation>‮Lists…‬</translation></message>
    <message>
        <source>Name, line, note or key</source>
        <extracomment>Placeholder of the field that filters the towers</extracomment>
        <translation>‮Name, line, note or key‬</translation></message>
</context>
<context>
    <name>TowersPage</name>
    <message>
        <source>Towers</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Towers‬</translation></message>
    <message>
        <source>Ignored towers (%1)</source>
        <extracomment>Header of a section that folds</extracomment>
        <translation>‮Ignored towers (%1)‬</translation></message>
    <message>
        <source>Address copied</source>
        <translation>‮Address copied‬</translation></message>
    <message>
        <source>Add a tower</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>‮Add a tower‬</translation></message>
    <message>
        <source>It joins the list as new, without contact. It is asked when a message is to leave.</source>
        <extracomment>Explains what adding does</extracomment>
        <translation>‮It joins the list as new, without contact. It is asked when a message is to leave.‬</translation></message>
    <message>
        <source>Add</source>
        <extracomment>Button</extracomment>
        <translation>‮Add‬</translation></message>
    <message>
        <source>host:port</source>
        <extracomment>Shows how an address is written</extracomment>
        <translation>‮host:port‬</translation></message>
    <message>
        <source>Address of the tower</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>‮Address of the tower‬</translation></message>
</context>
<context>
    <name>TowersTable</name>
    <message>
        <source>Towers</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>‮Towers‬</translation></message>
    <message>
        <source>No towers yet</source>
        <extracomment>Empty state of the table of towers</extracomment>
        <translation>‮No towers yet‬</translation></message>
    <message>
        <source>No tower matches</source>
        <translation>‮No tower matches‬</translation></message>
    <message>
        <source>Announce to one that you know, or paste a list of them.</source>
        <extracomment>Empty state of the table of towers: what to do</extracomment>
        <translation>‮Announce to one that you know, or paste a list of them.‬</translation></message>
    <message>
        <source>Change the filter above.</source>
        <extracomment>Empty state of the table of towers: what to do</extracomment>
        <translation>‮Change the filter above.‬</translation></message>
    <message>
        <source>Announce to a tower…</source>
        <extracomment>Button</extracomment>
        <translation>‮Announce to a tower…‬</translation></message>
    <message>
        <source>✓</source>
        <translation>‮✓‬</translation></message>
    <message>
        <source>Chosen</source>
        <translation>‮Chosen‬</translation></message>
    <message>
        <source>State</source>
        <translation>‮State‬</translation></message>
    <message>
        <source>Tower</source>
        <translation>‮Tower‬</translation></message>
    <message>
        <source>Line</source>
        <translation>‮Line‬</translation></message>
    <message>
        <source>Last heard</source>
        <translation>‮Last heard‬</translation></message>
    <message>
        <source>In / out</source>
        <translation>‮In / out‬</translation></message>
    <message>
        <source>Failures</source>
        <translation>‮Failures‬</translation></message>
    <message>
        <source>Latency</source>
        <translation>‮Latency‬</translation></message>
    <message>
        <source>How fast it answers; φ is how suspicious its silence is</source>
        <translation>‮How fast it answers; φ is how suspicious its silence is‬</translation></message>
    <message>
        <source>Introduced by</source>
        <translation>‮Introduced by‬</translation></message>
    <message>
        <source>Odds</source>
        <translation>‮Odds‬</translation></message>
    <message>
        <source>How probably it gets the next message</source>
        <translation>‮How probably it gets the next message‬</translation></message>
    <message>
        <source>Fingerprint</source>
        <translation>‮Fingerprint‬</translation></message>
    <message>
        <source>Note</source>
        <translation>‮Note‬</translation></message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Exporting, %1 %</source>
        <extracomment>How far an export is; %1 is a percentage</extracomment>
        <translation>‮Exporting, %1 %‬</translation></message>
    <message>
        <source>Importing, %1 %</source>
        <extracomment>How far an import is; %1 is a percentage</extracomment>
        <translation>‮Importing, %1 %‬</translation></message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: ends an export or an import</extracomment>
        <translation>‮Cancel‬</translation></message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Button that puts a message away</extracomment>
        <translation>‮Dismiss‬</translation></message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Clackstower</source>
        <extracomment>The window&apos;s title, the program&apos;s name</extracomment>
        <translation>‮Clackstower‬</translation></message>
    <message>
        <source>Clackstower cannot start</source>
        <extracomment>Title of the window that tells why the program ends</extracomment>
        <translation>‮Clackstower cannot start‬</translation></message>
    <message>
        <source>Close</source>
        <extracomment>Button that ends the program</extracomment>
        <translation>‮Close‬</translation></message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>Do something…</source>
        <translation>‮Do something…‬</translation></message>
    <message>
        <source>Finds everything that can be done here by its words.</source>
        <translation>‮Finds everything that can be done here by its words.‬</translation></message>
    <message>
        <source>Show all keys</source>
        <translation>‮Show all keys‬</translation></message>
    <message>
        <source>Lists every key, and lets you choose others.</source>
        <translation>‮Lists every key, and lets you choose others.‬</translation></message>
    <message>
        <source>Explain the words</source>
        <translation>‮Explain the words‬</translation></message>
    <message>
        <source>What tower, line, rule and the other words mean.</source>
        <translation>‮What tower, line, rule and the other words mean.‬</translation></message>
    <message>
        <source>Go to Listen</source>
        <translation>‮Go to Listen‬</translation></message>
    <message>
        <source>What passes by, live.</source>
        <translation>‮What passes by, live.‬</translation></message>
    <message>
        <source>Go to Queue</source>
        <translation>‮Go to Queue‬</translation></message>
    <message>
        <source>What this tower holds and will pass on.</source>
        <translation>‮What this tower holds and will pass on.‬</translation></message>
    <message>
        <source>Go to Towers</source>
        <translation>‮Go to Towers‬</translation></message>
    <message>
        <source>Every tower that yours has heard of.</source>
        <translation>‮Every tower that yours has heard of.‬</translation></message>
    <message>
        <source>Go to Flow</source>
        <translation>‮Go to Flow‬</translation></message>
    <message>
        <source>Who passes what to whom, as a picture.</source>
        <translation>‮Who passes what to whom, as a picture.‬</translation></message>
    <message>
        <source>Go to Rules</source>
        <translation>‮Go to Rules‬</translation></message>
    <message>
        <source>What becomes of a message that looks so and so.</source>
        <translation>‮What becomes of a message that looks so and so.‬</translation></message>
    <message>
        <source>Go to Archive</source>
        <translation>‮Go to Archive‬</translation></message>
    <message>
        <source>The messages that you chose to keep.</source>
        <translation>‮The messages that you chose to keep.‬</translation></message>
    <message>
        <source>Go to Settings</source>
        <translation>‮Go to Settings‬</translation></message>
    <message>
        <source>Every setting, and what the tower says about its health.</source>
        <translation>‮Every setting, and what the tower says about its health.‬</translation></message>
    <message>
        <source>Go on air</source>
        <translation>‮Go on air‬</translation></message>
    <message>
        <source>Listens for other towers and passes on what waits.</source>
        <translation>‮Listens for other towers and passes on what waits.‬</translation></message>
    <message>
        <source>Go off air</source>
        <translation>‮Go off air‬</translation></message>
    <message>
        <source>Closes every listener and stops every sender; what waits stays in the queue.</source>
        <translation>‮Closes every listener and stops every sender; what waits stays in the queue.‬</translation></message>
    <message>
        <source>Filter</source>
        <translation>‮Filter‬</translation></message>
    <message>
        <source>Narrows the page to what matches.</source>
        <translation>‮Narrows the page to what matches.‬</translation></message>
    <message>
        <source>Show or hide the detail</source>
        <translation>‮Show or hide the detail‬</translation></message>
    <message>
        <source>The pane beside the list.</source>
        <translation>‮The pane beside the list.‬</translation></message>
    <message>
        <source>Show or hide the station strip</source>
        <translation>‮Show or hide the station strip‬</translation></message>
    <message>
        <source>The stations on top of the window.</source>
        <translation>‮The stations on top of the window.‬</translation></message>
    <message>
        <source>Larger</source>
        <translation>‮Larger‬</translation></message>
    <message>
        <source>Enlarges everything.</source>
        <translation>‮Enlarges everything.‬</translation></message>
    <message>
        <source>Smaller</source>
        <translation>‮Smaller‬</translation></message>
    <message>
        <source>Shrinks everything.</source>
        <translation>‮Shrinks everything.‬</translation></message>
    <message>
        <source>Usual size</source>
        <translation>‮Usual size‬</translation></message>
    <message>
        <source>Back to the size of the system.</source>
        <translation>‮Back to the size of the system.‬</translation></message>
    <message>
        <source>Quit</source>
        <translation>‮Quit‬</translation></message>
    <message>
        <source>Ends the tower too; its queue is kept.</source>
        <translation>‮Ends the tower too; its queue is kept.‬</translation></message>
    <message>
        <source>Pause the view</source>
        <translation>‮Pause the view‬</translation></message>
    <message>
        <source>Holds the list still; the tower goes on and nothing is lost.</source>
        <translation>‮Holds the list still; the tower goes on and nothing is lost.‬</translation></message>
    <message>
        <source>Return to live</source>
        <translation>‮Return to live‬</translation></message>
    <message>
        <source>Jumps to the newest message and follows.</source>
        <translation>‮Jumps to the newest message and follows.‬</translation></message>
    <message>
        <source>Next message</source>
        <translation>‮Next message‬</translation></message>
    <message>
        <source>Moves down one row.</source>
        <translation>‮Moves down one row.‬</translation></message>
    <message>
        <source>Previous message</source>
        <translation>‮Previous message‬</translation></message>
    <message>
        <source>Moves up one row.</source>
        <translation>‮Moves up one row.‬</translation></message>
    <message>
        <source>Mark</source>
        <translation>‮Mark‬</translation></message>
    <message>
        <source>Puts a mark on the message, or takes it off.</source>
        <translation>‮Puts a mark on the message, or takes it off.‬</translation></message>
    <message>
        <source>Make a rule from this</source>
        <translation>‮Make a rule from this‬</translation></message>
    <message>
        <source>Opens the editor with a condition that fits this message.</source>
        <translation>‮Opens the editor with a condition that fits this message.‬</translation></message>
    <message>
        <source>Tune in to messages like this</source>
        <translation>‮Tune in to messages like this‬</translation></message>
    <message>
        <source>Shows them in a station of their own and keeps forwarding.</source>
        <translation>‮Shows them in a station of their own and keeps forwarding.‬</translation></message>
    <message>
        <source>Archive this message</source>
        <translation>‮Archive this message‬</translation></message>
    <message>
        <source>Keeps a copy for good.</source>
        <translation>‮Keeps a copy for good.‬</translation></message>
    <message>
        <source>Stonewall messages like this…</source>
        <translation>‮Stonewall messages like this…‬</translation></message>
    <message>
        <source>Accepts them and destroys them here: it may be the last copy.</source>
        <translation>‮Accepts them and destroys them here: it may be the last copy.‬</translation></message>
    <message>
        <source>Ignore the tower that sent it</source>
        <translation>‮Ignore the tower that sent it‬</translation></message>
    <message>
        <source>Refuses what it sends and sends it nothing; can be undone.</source>
        <translation>‮Refuses what it sends and sends it nothing; can be undone.‬</translation></message>
    <message>
        <source>Copy the message</source>
        <translation>‮Copy the message‬</translation></message>
    <message>
        <source>Puts its text on the clipboard.</source>
        <translation>‮Puts its text on the clipboard.‬</translation></message>
    <message>
        <source>Show in context</source>
        <translation>‮Show in context‬</translation></message>
    <message>
        <source>Drops the filter and keeps the row where it is.</source>
        <translation>‮Drops the filter and keeps the row where it is.‬</translation></message>
    <message>
        <source>Compose a message</source>
        <translation>‮Compose a message‬</translation></message>
    <message>
        <source>It joins the queue and leaves for another tower in its turn.</source>
        <translation>‮It joins the queue and leaves for another tower in its turn.‬</translation></message>
    <message>
        <source>Drop from the queue</source>
        <translation>‮Drop from the queue‬</translation></message>
    <message>
        <source>Takes it out for good: it may be the last copy.</source>
        <translation>‮Takes it out for good: it may be the last copy.‬</translation></message>
    <message>
        <source>Move to the head</source>
        <translation>‮Move to the head‬</translation></message>
    <message>
        <source>It leaves next.</source>
        <translation>‮It leaves next.‬</translation></message>
    <message>
        <source>Send now</source>
        <translation>‮Send now‬</translation></message>
    <message>
        <source>Leaves at once, outside the sending rate.</source>
        <translation>‮Leaves at once, outside the sending rate.‬</translation></message>
    <message>
        <source>Announce to a tower…</source>
        <translation>‮Announce to a tower…‬</translation></message>
    <message>
        <source>Tells a tower that yours exists; shows first what will leave.</source>
        <translation>‮Tells a tower that yours exists; shows first what will leave.‬</translation></message>
    <message>
        <source>Add a tower…</source>
        <translation>‮Add a tower…‬</translation></message>
    <message>
        <source>Puts it on the list without contacting it.</source>
        <translation>‮Puts it on the list without contacting it.‬</translation></message>
    <message>
        <source>Ignore the chosen towers</source>
        <translation>‮Ignore the chosen towers‬</translation></message>
    <message>
        <source>Refuses what they send and sends them nothing; can be undone.</source>
        <translation>‮Refuses what they send and sends them nothing; can be undone.‬</translation></message>
    <message>
        <source>Stop ignoring the chosen towers</source>
        <translation>‮Stop ignoring the chosen towers‬</translation></message>
    <message>
        <source>They may send and be sent to again.</source>
        <translation>‮They may send and be sent to again.‬</translation></message>
    <message>
        <source>Forget the chosen towers</source>
        <translation>‮Forget the chosen towers‬</translation></message>
    <message>
        <source>Strikes them off the list, with the key that was remembered.</source>
        <translation>‮Strikes them off the list, with the key that was remembered.‬</translation></message>
    <message>
        <source>Copy the address</source>
        <translation>‮Copy the address‬</translation></message>
    <message>
        <source>Puts host and port on the clipboard.</source>
        <translation>‮Puts host and port on the clipboard.‬</translation></message>
    <message>
        <source>Write a note</source>
        <translation>‮Write a note‬</translation></message>
    <message>
        <source>A note of your own, which nobody else sees.</source>
        <translation>‮A note of your own, which nobody else sees.‬</translation></message>
    <message>
        <source>Fit the picture</source>
        <translation>‮Fit the picture‬</translation></message>
    <message>
        <source>Shows every tower at once.</source>
        <translation>‮Shows every tower at once.‬</translation></message>
    <message>
        <source>Freeze the picture</source>
        <translation>‮Freeze the picture‬</translation></message>
    <message>
        <source>Holds every tower in its place.</source>
        <translation>‮Holds every tower in its place.‬</translation></message>
    <message>
        <source>Picture or table</source>
        <translation>‮Picture or table‬</translation></message>
    <message>
        <source>The same data in rows.</source>
        <translation>‮The same data in rows.‬</translation></message>
    <message>
        <source>New rule</source>
        <translation>‮New rule‬</translation></message>
    <message>
        <source>Opens the editor; nothing changes before you save.</source>
        <translation>‮Opens the editor; nothing changes before you save.‬</translation></message>
    <message>
        <source>Save the rule</source>
        <translation>‮Save the rule‬</translation></message>
    <message>
        <source>Holds for messages from now on; stored verdicts do not change.</source>
        <translation>‮Holds for messages from now on; stored verdicts do not change.‬</translation></message>
    <message>
        <source>Switch the rule on or off</source>
        <translation>‮Switch the rule on or off‬</translation></message>
    <message>
        <source>A rule that is off keeps its place and decides nothing.</source>
        <translation>‮A rule that is off keeps its place and decides nothing.‬</translation></message>
    <message>
        <source>Move the rule up</source>
        <translation>‮Move the rule up‬</translation></message>
    <message>
        <source>The first rule that matches decides.</source>
        <translation>‮The first rule that matches decides.‬</translation></message>
    <message>
        <source>Move the rule down</source>
        <translation>‮Move the rule down‬</translation></message>
    <message>
        <source>Remove the rule</source>
        <translation>‮Remove the rule‬</translation></message>
    <message>
        <source>Can be undone.</source>
        <translation>‮Can be undone.‬</translation></message>
    <message>
        <source>Undo the last change of the rules</source>
        <translation>‮Undo the last change of the rules‬</translation></message>
    <message>
        <source>Takes back the last change of the book.</source>
        <translation>‮Takes back the last change of the book.‬</translation></message>
    <message>
        <source>Import rules…</source>
        <translation>‮Import rules…‬</translation></message>
    <message>
        <source>Shows what would change before it changes.</source>
        <translation>‮Shows what would change before it changes.‬</translation></message>
    <message>
        <source>Export the rules…</source>
        <translation>‮Export the rules…‬</translation></message>
    <message>
        <source>The whole book as one JSON document.</source>
        <translation>‮The whole book as one JSON document.‬</translation></message>
    <message>
        <source>Send again…</source>
        <translation>‮Send again…‬</translation></message>
    <message>
        <source>Puts the message into the queue once more, after a question.</source>
        <translation>‮Puts the message into the queue once more, after a question.‬</translation></message>
    <message>
        <source>Export what was found…</source>
        <translation>‮Export what was found…‬</translation></message>
    <message>
        <source>Writes every message found into a file.</source>
        <translation>‮Writes every message found into a file.‬</translation></message>
    <message>
        <source>Import messages…</source>
        <translation>‮Import messages…‬</translation></message>
    <message>
        <source>Reads an export back; what is known stays as it is.</source>
        <translation>‮Reads an export back; what is known stays as it is.‬</translation></message>
    <message>
        <source>Delete old messages…</source>
        <translation>‮Delete old messages…‬</translation></message>
    <message>
        <source>Frees the disk for good; cannot be undone.</source>
        <translation>‮Frees the disk for good; cannot be undone.‬</translation></message>
    <message>
        <source>Reset the setting</source>
        <translation>‮Reset the setting‬</translation></message>
    <message>
        <source>Gives it its default back.</source>
        <translation>‮Gives it its default back.‬</translation></message>
    <message>
        <source>Import settings…</source>
        <translation>‮Import settings…‬</translation></message>
    <message>
        <source>Export the settings…</source>
        <translation>‮Export the settings…‬</translation></message>
    <message>
        <source>Those that are not at their default, as one JSON document.</source>
        <translation>‮Those that are not at their default, as one JSON document.‬</translation></message>
    <message>
        <source>Test every line</source>
        <translation>‮Test every line‬</translation></message>
    <message>
        <source>Calls each line of your own tower once, without leaving this machine.</source>
        <translation>‮Calls each line of your own tower once, without leaving this machine.‬</translation></message>
    <message>
        <source>Copy a report</source>
        <translation>‮Copy a report‬</translation></message>
    <message>
        <source>State and log with names and addresses struck out.</source>
        <translation>‮State and log with names and addresses struck out.‬</translation></message>
    <message>
        <source>New station…</source>
        <translation>‮New station…‬</translation></message>
    <message>
        <source>A saved filter with a level of its own; nothing is sent otherwise than now.</source>
        <translation>‮A saved filter with a level of its own; nothing is sent otherwise than now.‬</translation></message>
    <message>
        <source>Edit the station…</source>
        <translation>‮Edit the station…‬</translation></message>
    <message>
        <source>Name, filter, colour and mute of the station that is tuned in.</source>
        <translation>‮Name, filter, colour and mute of the station that is tuned in.‬</translation></message>
    <message>
        <source>Next mark</source>
        <translation>‮Next mark‬</translation></message>
    <message>
        <source>Goes to the next of the marked messages.</source>
        <translation>‮Goes to the next of the marked messages.‬</translation></message>
    <message>
        <source>Next station</source>
        <translation>‮Next station‬</translation></message>
    <message>
        <source>Tunes in to the station to the right.</source>
        <translation>‮Tunes in to the station to the right.‬</translation></message>
    <message>
        <source>Previous station</source>
        <translation>‮Previous station‬</translation></message>
    <message>
        <source>Tunes in to the station to the left.</source>
        <translation>‮Tunes in to the station to the left.‬</translation></message>
    <message>
        <source>Back to everything</source>
        <translation>‮Back to everything‬</translation></message>
    <message>
        <source>Tunes out: the feed shows all messages again.</source>
        <translation>‮Tunes out: the feed shows all messages again.‬</translation></message>
    <message>
        <source>Tune in to the first station</source>
        <translation>‮Tune in to the first station‬</translation></message>
    <message>
        <source>Once more goes back to everything.</source>
        <translation>‮Once more goes back to everything.‬</translation></message>
    <message>
        <source>Tune in to the second station</source>
        <translation>‮Tune in to the second station‬</translation></message>
    <message>
        <source>Tune in to the third station</source>
        <translation>‮Tune in to the third station‬</translation></message>
    <message>
        <source>Tune in to the fourth station</source>
        <translation>‮Tune in to the fourth station‬</translation></message>
    <message>
        <source>Tune in to the fifth station</source>
        <translation>‮Tune in to the fifth station‬</translation></message>
    <message>
        <source>Tune in to the sixth station</source>
        <translation>‮Tune in to the sixth station‬</translation></message>
    <message>
        <source>Tune in to the seventh station</source>
        <translation>‮Tune in to the seventh station‬</translation></message>
    <message>
        <source>Tune in to the eighth station</source>
        <translation>‮Tune in to the eighth station‬</translation></message>
    <message>
        <source>Tune in to the ninth station</source>
        <translation>‮Tune in to the ninth station‬</translation></message>
    <message>
        <source>Scripts…</source>
        <translation>‮Scripts…‬</translation></message>
    <message>
        <source>Reads, writes and tries the scripts that rules may call.</source>
        <translation>‮Reads, writes and tries the scripts that rules may call.‬</translation></message>
    <message>
        <source>Choose a message first.</source>
        <translation>‮Choose a message first.‬</translation></message>
    <message>
        <source>Choose a tower first.</source>
        <translation>‮Choose a tower first.‬</translation></message>
    <message>
        <source>Choose a rule first.</source>
        <translation>‮Choose a rule first.‬</translation></message>
    <message>
        <source>Choose a setting first.</source>
        <translation>‮Choose a setting first.‬</translation></message>
    <message>
        <source>Nothing has been changed that could be saved.</source>
        <translation>‮Nothing has been changed that could be saved.‬</translation></message>
    <message>
        <source>The rules have not been changed yet.</source>
        <translation>‮The rules have not been changed yet.‬</translation></message>
    <message>
        <source>Tune in to a station first.</source>
        <translation>‮Tune in to a station first.‬</translation></message>
    <message>
        <source>There are fewer stations.</source>
        <translation>‮There are fewer stations.‬</translation></message>
    <message>
        <source>The list is empty.</source>
        <translation>‮The list is empty.‬</translation></message>
    <message>
        <source>No message is marked yet.</source>
        <translation>‮No message is marked yet.‬</translation></message>
    <message>
        <source>This page has no filter.</source>
        <translation>‮This page has no filter.‬</translation></message>
    <message>
        <source>The table is shown in place of the picture.</source>
        <translation>‮The table is shown in place of the picture.‬</translation></message>
    <message>
        <source>The tower is on air already.</source>
        <translation>‮The tower is on air already.‬</translation></message>
    <message>
        <source>The tower is off air already.</source>
        <translation>‮The tower is off air already.‬</translation></message>
    <message>
        <source>Reset the hits of the rule</source>
        <translation>‮Reset the hits of the rule‬</translation></message>
    <message>
        <source>Counts from zero; what the rule says stays as it is.</source>
        <translation>‮Counts from zero; what the rule says stays as it is.‬</translation></message>
    <message>
        <source>This cannot be done at the moment.</source>
        <translation>‮This cannot be done at the moment.‬</translation></message>
    <message>
        <source>No capture is open.</source>
        <translation>‮No capture is open.‬</translation></message>
    <message>
        <source>Export messages…</source>
        <translation>‮Export messages…‬</translation></message>
    <message>
        <source>Writes the chosen, the marked, the filtered or all messages into a file.</source>
        <translation>‮Writes the chosen, the marked, the filtered or all messages into a file.‬</translation></message>
    <message>
        <source>Open a capture…</source>
        <translation>‮Open a capture…‬</translation></message>
    <message>
        <source>Shows the messages of a file; nothing of it is sent or kept.</source>
        <translation>‮Shows the messages of a file; nothing of it is sent or kept.‬</translation></message>
    <message>
        <source>Close the capture</source>
        <translation>‮Close the capture‬</translation></message>
    <message>
        <source>Back to what passes by, of which nothing was lost.</source>
        <translation>‮Back to what passes by, of which nothing was lost.‬</translation></message>
</context>
<context>
    <name>VerbRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A verb and its key, read aloud as one sentence</extracomment>
        <translation>‮%1, %2‬</translation></message>
</context>
<context>
    <name>ViewState</name>
    <message>
        <source>PAUSED</source>
        <extracomment>State of the view, in capitals: nothing moves</extracomment>
        <translation>‮PAUSED‬</translation></message>
    <message>
        <source>LIVE</source>
        <extracomment>State of the view, in capitals: it shows what happens now</extracomment>
        <translation>‮LIVE‬</translation></message>
    <message>
        <source>OFF AIR</source>
        <extracomment>State of the view, in capitals: the tower is off air</extracomment>
        <translation>‮OFF AIR‬</translation></message>
    <message>
        <source>Resume view</source>
        <extracomment>Lets a paused view move on</extracomment>
        <translation>‮Resume view‬</translation></message>
    <message>
        <source>Pause view</source>
        <extracomment>Stops the view from moving; the tower works on</extracomment>
        <translation>‮Pause view‬</translation></message>
    <message>
        <source>The tower works on and nothing is lost (Space)</source>
        <extracomment>Explains &quot;Pause view&quot;</extracomment>
        <translation>‮The tower works on and nothing is lost (Space)‬</translation></message>
    <message>
        <source>FILE</source>
        <extracomment>State of the view, in capitals: it shows a file, not what happens now</extracomment>
        <translation>‮FILE‬</translation></message>
</context>
<context>
    <name>VolumeTimeline</name>
    <message>
        <source>Messages over the last ten minutes. Arrow keys choose a minute, Escape shows all.</source>
        <extracomment>Name of the volume timeline, for a screen reader</extracomment>
        <translation>‮Messages over the last ten minutes. Arrow keys choose a minute, Escape shows all.‬</translation></message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>now</source>
        <comment>when a tower was heard</comment>
        <translation>‮now‬</translation></message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a span such as &quot;3 min&quot;</extracomment>
        <translation>‮%1 ago‬</translation></message>
    <message>
        <source>%1 ms</source>
        <extracomment>a span of milliseconds, short</extracomment>
        <translation>‮%1 ms‬</translation></message>
    <message>
        <source>%1 s</source>
        <extracomment>a span of seconds, short</extracomment>
        <translation>‮%1 s‬</translation></message>
    <message>
        <source>%1 min</source>
        <extracomment>a span of minutes, short</extracomment>
        <translation>‮%1 min‬</translation></message>
    <message>
        <source>%1 h</source>
        <extracomment>a span of hours, short</extracomment>
        <translation>‮%1 h‬</translation></message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>a span of days</extracomment>
        <translation><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform></translation></message>
    <message>
        <source>&lt; 0.001 %</source>
        <extracomment>a share that is too small for digits</extracomment>
        <translation>‮&lt; 0.001 %‬</translation></message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>New</source>
        <extracomment>State of a tower, alone in a table cell</extracomment>
        <translation>‮New‬</translation></message>
    <message>
        <source>Alive</source>
        <translation>‮Alive‬</translation></message>
    <message>
        <source>Lost</source>
        <translation>‮Lost‬</translation></message>
    <message>
        <source>Dead</source>
        <translation>‮Dead‬</translation></message>
    <message>
        <source>Ignored</source>
        <translation>‮Ignored‬</translation></message>
    <message>
        <source>Tuned</source>
        <extracomment>What became of a message, alone in a table cell</extracomment>
        <translation>‮Tuned‬</translation></message>
    <message>
        <source>Forwarded</source>
        <translation>‮Forwarded‬</translation></message>
    <message>
        <source>Stonewalled</source>
        <translation>‮Stonewalled‬</translation></message>
    <message>
        <source>Archived</source>
        <translation>‮Archived‬</translation></message>
    <message>
        <source>Dropped</source>
        <translation>‮Dropped‬</translation></message>
    <message>
        <source>Refused</source>
        <translation>‮Refused‬</translation></message>
    <message>
        <source>Received</source>
        <translation>‮Received‬</translation></message>
    <message>
        <source>Queued</source>
        <translation>‮Queued‬</translation></message>
    <message>
        <source>Sent</source>
        <translation>‮Sent‬</translation></message>
    <message>
        <source>Failed</source>
        <translation>‮Failed‬</translation></message>
    <message>
        <source>Set aside</source>
        <translation>‮Set aside‬</translation></message>
    <message>
        <source>Restored</source>
        <translation>‮Restored‬</translation></message>
    <message>
        <source>Updated</source>
        <translation>‮Updated‬</translation></message>
    <message>
        <source>Gossip</source>
        <translation>‮Gossip‬</translation></message>
    <message>
        <source>A program that passes messages on. Yours is one of many.</source>
        <extracomment>One line that explains a word, shown on hover</extracomment>
        <translation>‮A program that passes messages on. Yours is one of many.‬</translation></message>
    <message>
        <source>One protocol that your tower speaks with others.</source>
        <translation>‮One protocol that your tower speaks with others.‬</translation></message>
    <message>
        <source>See what passes through your tower.</source>
        <translation>‮See what passes through your tower.‬</translation></message>
    <message>
        <source>Messages that wait here until another tower takes them.</source>
        <translation>‮Messages that wait here until another tower takes them.‬</translation></message>
    <message>
        <source>Show these messages as a station, and keep forwarding them.</source>
        <translation>‮Show these messages as a station, and keep forwarding them.‬</translation></message>
    <message>
        <source>Keep a copy here, and keep forwarding.</source>
        <translation>‮Keep a copy here, and keep forwarding.‬</translation></message>
    <message>
        <source>Accept the message, then destroy it here. It may be the last copy.</source>
        <translation>‮Accept the message, then destroy it here. It may be the last copy.‬</translation></message>
    <message>
        <source>Take a message out. The sender may be told no.</source>
        <translation>‮Take a message out. The sender may be told no.‬</translation></message>
    <message>
        <source>Tell a tower that yours exists. It learns your address.</source>
        <translation>‮Tell a tower that yours exists. It learns your address.‬</translation></message>
    <message>
        <source>Take nothing from a tower and send nothing to it.</source>
        <translation>‮Take nothing from a tower and send nothing to it.‬</translation></message>
    <message>
        <source>Named by somebody, not tried yet. New towers are asked first.</source>
        <translation>‮Named by somebody, not tried yet. New towers are asked first.‬</translation></message>
    <message>
        <source>Took or brought a message lately. Gets most of what is sent.</source>
        <translation>‮Took or brought a message lately. Gets most of what is sent.‬</translation></message>
    <message>
        <source>Did not answer last time. Gets about one message in twenty.</source>
        <translation>‮Did not answer last time. Gets about one message in twenty.‬</translation></message>
    <message>
        <source>Has not answered for long. Is tried very rarely.</source>
        <translation>‮Has not answered for long. Is tried very rarely.‬</translation></message>
    <message>
        <source>All that no station matched.</source>
        <translation>‮All that no station matched.‬</translation></message>
    <message>
        <source>Tower</source>
        <extracomment>A word as the head of its explanation</extracomment>
        <translation>‮Tower‬</translation></message>
    <message>
        <source>Line</source>
        <translation>‮Line‬</translation></message>
    <message>
        <source>Listen</source>
        <translation>‮Listen‬</translation></message>
    <message>
        <source>Tune in</source>
        <translation>‮Tune in‬</translation></message>
    <message>
        <source>Static</source>
        <translation>‮Static‬</translation></message>
    <message>
        <source>Queue</source>
        <translation>‮Queue‬</translation></message>
    <message>
        <source>Archive</source>
        <translation>‮Archive‬</translation></message>
    <message>
        <source>Stonewall</source>
        <translation>‮Stonewall‬</translation></message>
    <message>
        <source>Drop</source>
        <translation>‮Drop‬</translation></message>
    <message>
        <source>Announce</source>
        <translation>‮Announce‬</translation></message>
    <message>
        <source>Ignore</source>
        <translation>‮Ignore‬</translation></message>
</context>
<context>
    <name>clackstower::app::DesktopNotices</name>
    <message>
        <source>Show</source>
        <extracomment>what a click on a notification does</extracomment>
        <translation>‮Show‬</translation></message>
</context>
<context>
    <name>clackstower::app::TrayTeller</name>
    <message>
        <source>%1: %2 · %3 · %4</source>
        <extracomment>Tooltip of the icon in the tray: how the tower is in a word, the reason, what waits, what comes and goes</extracomment>
        <translation>‮%1: %2 · %3 · %4‬</translation></message>
    <message>
        <source>Show the window</source>
        <extracomment>In the menu of the icon in the tray: brings the window to the front</extracomment>
        <translation>‮Show the window‬</translation></message>
</context>
<context>
    <name>clackstower::app::WindowRun</name>
    <message>
        <source>The tower is in trouble</source>
        <translation>‮The tower is in trouble‬</translation></message>
    <message>
        <source>The program&apos;s start at login stays as it was</source>
        <extracomment>title of a message; below it stands why the desktop does not start the program at login</extracomment>
        <translation>‮The program&apos;s start at login stays as it was‬</translation></message>
    <message>
        <source>The tower goes on</source>
        <extracomment>title of a notification, after the window was closed</extracomment>
        <translation>‮The tower goes on‬</translation></message>
    <message>
        <source>Its icon in the tray brings the window back, and ends the tower.</source>
        <extracomment>text of a notification, after the window was closed</extracomment>
        <translation>‮Its icon in the tray brings the window back, and ends the tower.‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::ActionModel</name>
    <message>
        <source>Station</source>
        <extracomment>Name of the field beside the action &quot;Tune in&quot;; several are separated by commas</extracomment>
        <translation>‮Station‬</translation></message>
    <message>
        <source>Script</source>
        <extracomment>Name of the field beside an action that calls a script</extracomment>
        <translation>‮Script‬</translation></message>
    <message>
        <source>Text</source>
        <extracomment>Name of the field beside the action &quot;Note&quot;</extracomment>
        <translation>‮Text‬</translation></message>
    <message>
        <source>Towers an hour, at most</source>
        <extracomment>Name of the field beside the action &quot;Ignore sender&quot;</extracomment>
        <translation>‮Towers an hour, at most‬</translation></message>
    <message>
        <source>When not seen for</source>
        <extracomment>Name of the field beside the action &quot;Persist&quot;</extracomment>
        <translation>‮When not seen for‬</translation></message>
    <message>
        <source>%1 needs this</source>
        <translation>‮%1 needs this‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::Announcer</name>
    <message>
        <source>asked; waiting for the answer</source>
        <extracomment>an announcement is under way</extracomment>
        <translation>‮asked; waiting for the answer‬</translation></message>
    <message>
        <source>accepted after %1</source>
        <extracomment>an announcement was answered; %1 is a span such as &quot;12 ms&quot;</extracomment>
        <translation>‮accepted after %1‬</translation></message>
    <message>
        <source>At most %1 towers at once</source>
        <extracomment>%1 is a number</extracomment>
        <translation>‮At most %1 towers at once‬</translation></message>
    <message>
        <source>%1 of %2 towers accepted</source>
        <extracomment>What came of announcing to several towers: %1 of %2 accepted</extracomment>
        <translation>‮%1 of %2 towers accepted‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveKeeping</name>
    <message numerus="yes">
        <source>Deleted %n message(s), %1 freed</source>
        <translation><numerusform>‮Deleted %n message(s), %1 freed‬</numerusform><numerusform>‮Deleted %n message(s), %1 freed‬</numerusform><numerusform>‮Deleted %n message(s), %1 freed‬</numerusform><numerusform>‮Deleted %n message(s), %1 freed‬</numerusform><numerusform>‮Deleted %n message(s), %1 freed‬</numerusform><numerusform>‮Deleted %n message(s), %1 freed‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%n not on the disk yet</source>
        <extracomment>messages that are to be kept</extracomment>
        <translation><numerusform>‮%n not on the disk yet‬</numerusform><numerusform>‮%n not on the disk yet‬</numerusform><numerusform>‮%n not on the disk yet‬</numerusform><numerusform>‮%n not on the disk yet‬</numerusform><numerusform>‮%n not on the disk yet‬</numerusform><numerusform>‮%n not on the disk yet‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%n set aside: the store does not take them</source>
        <extracomment>messages that the archive&apos;s store would never take</extracomment>
        <translation><numerusform>‮%n set aside: the store does not take them‬</numerusform><numerusform>‮%n set aside: the store does not take them‬</numerusform><numerusform>‮%n set aside: the store does not take them‬</numerusform><numerusform>‮%n set aside: the store does not take them‬</numerusform><numerusform>‮%n set aside: the store does not take them‬</numerusform><numerusform>‮%n set aside: the store does not take them‬</numerusform></translation></message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveReplay</name>
    <message>
        <source>These %1 join the clacks queue as a message of your own, byte for byte. Who sent them first is not told.</source>
        <extracomment>before a message is sent again; %1 is its size</extracomment>
        <translation>‮These %1 join the clacks queue as a message of your own, byte for byte. Who sent them first is not told.‬</translation></message>
    <message>
        <source>Your tower is off air: they leave when it is on air again.</source>
        <extracomment>before a message is sent again</extracomment>
        <translation>‮Your tower is off air: they leave when it is on air again.‬</translation></message>
    <message numerus="yes">
        <source>They leave for one of %n tower(s), and from there on.</source>
        <extracomment>before a message is sent again</extracomment>
        <translation><numerusform>‮They leave for one of %n tower(s), and from there on.‬</numerusform><numerusform>‮They leave for one of %n tower(s), and from there on.‬</numerusform><numerusform>‮They leave for one of %n tower(s), and from there on.‬</numerusform><numerusform>‮They leave for one of %n tower(s), and from there on.‬</numerusform><numerusform>‮They leave for one of %n tower(s), and from there on.‬</numerusform><numerusform>‮They leave for one of %n tower(s), and from there on.‬</numerusform></translation></message>
    <message>
        <source>It waits in the queue once more</source>
        <translation>‮It waits in the queue once more‬</translation></message>
    <message>
        <source>Taken out of the queue, nothing has left</source>
        <translation>‮Taken out of the queue, nothing has left‬</translation></message>
    <message>
        <source>It has left already and cannot be called back</source>
        <extracomment>toast: a message that should be taken back has left the queue already</extracomment>
        <translation>‮It has left already and cannot be called back‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveSearch</name>
    <message>
        <source>%1 found so far</source>
        <extracomment>below the list of an archive; %1 is a count</extracomment>
        <translation>‮%1 found so far‬</translation></message>
    <message>
        <source>The first %1 are shown. Narrow the search to see others.</source>
        <extracomment>below the list of an archive; %1 is a count</extracomment>
        <translation>‮The first %1 are shown. Narrow the search to see others.‬</translation></message>
    <message>
        <source>%1 shown, more as you scroll</source>
        <extracomment>below the list of an archive; %1 is a count</extracomment>
        <translation>‮%1 shown, more as you scroll‬</translation></message>
    <message numerus="yes">
        <source>%n found</source>
        <extracomment>below the list of an archive</extracomment>
        <translation><numerusform>‮%n found‬</numerusform><numerusform>‮%n found‬</numerusform><numerusform>‮%n found‬</numerusform><numerusform>‮%n found‬</numerusform><numerusform>‮%n found‬</numerusform><numerusform>‮%n found‬</numerusform></translation></message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveTransfer</name>
    <message numerus="yes">
        <source>Imported %n message(s), %1 known already</source>
        <extracomment>toast after an import; %1 is a count</extracomment>
        <translation><numerusform>‮Imported %n message(s), %1 known already‬</numerusform><numerusform>‮Imported %n message(s), %1 known already‬</numerusform><numerusform>‮Imported %n message(s), %1 known already‬</numerusform><numerusform>‮Imported %n message(s), %1 known already‬</numerusform><numerusform>‮Imported %n message(s), %1 known already‬</numerusform><numerusform>‮Imported %n message(s), %1 known already‬</numerusform></translation></message>
    <message numerus="yes">
        <source>; %n refused, first: %1</source>
        <extracomment>follows the counts of an import; %1 says where and why</extracomment>
        <translation><numerusform>‮; %n refused, first: %1‬</numerusform><numerusform>‮; %n refused, first: %1‬</numerusform><numerusform>‮; %n refused, first: %1‬</numerusform><numerusform>‮; %n refused, first: %1‬</numerusform><numerusform>‮; %n refused, first: %1‬</numerusform><numerusform>‮; %n refused, first: %1‬</numerusform></translation></message>
    <message>
        <source>The export was cancelled, nothing was written</source>
        <translation>‮The export was cancelled, nothing was written‬</translation></message>
    <message numerus="yes">
        <source>Wrote %n message(s) to %1</source>
        <extracomment>toast after an export; %1 is a path</extracomment>
        <translation><numerusform>‮Wrote %n message(s) to %1‬</numerusform><numerusform>‮Wrote %n message(s) to %1‬</numerusform><numerusform>‮Wrote %n message(s) to %1‬</numerusform><numerusform>‮Wrote %n message(s) to %1‬</numerusform><numerusform>‮Wrote %n message(s) to %1‬</numerusform><numerusform>‮Wrote %n message(s) to %1‬</numerusform></translation></message>
    <message>
        <source>The import was cancelled, what it had read is kept</source>
        <translation>‮The import was cancelled, what it had read is kept‬</translation></message>
    <message>
        <source>Write the whole path, from the root on.</source>
        <extracomment>below a field for a path</extracomment>
        <translation>‮Write the whole path, from the root on.‬</translation></message>
    <message>
        <source>That is a folder. Name a file in it.</source>
        <extracomment>below a field for a path</extracomment>
        <translation>‮That is a folder. Name a file in it.‬</translation></message>
    <message>
        <source>That folder does not exist.</source>
        <extracomment>below a field for a path</extracomment>
        <translation>‮That folder does not exist.‬</translation></message>
    <message>
        <source>There is a file of that name. It will be replaced.</source>
        <extracomment>below a field for a path</extracomment>
        <translation>‮There is a file of that name. It will be replaced.‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::CaptureModel</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>when the first and the last message of a file came; %1 and %2 are times</extracomment>
        <translation>‮%1 to %2‬</translation></message>
    <message>
        <source>It holds more: the first %1 are shown.</source>
        <extracomment>about a file that is looked at; %1 is a count</extracomment>
        <translation>‮It holds more: the first %1 are shown.‬</translation></message>
    <message numerus="yes">
        <source>%n could not be read, first: %1.</source>
        <extracomment>about a file that is looked at; %1 says where and why</extracomment>
        <translation><numerusform>‮%n could not be read, first: %1.‬</numerusform><numerusform>‮%n could not be read, first: %1.‬</numerusform><numerusform>‮%n could not be read, first: %1.‬</numerusform><numerusform>‮%n could not be read, first: %1.‬</numerusform><numerusform>‮%n could not be read, first: %1.‬</numerusform><numerusform>‮%n could not be read, first: %1.‬</numerusform></translation></message>
</context>
<context>
    <name>clackstower::viewmodels::Composer</name>
    <message>
        <source>The JSON is not complete yet</source>
        <extracomment>what is wrong with the JSON that was typed</extracomment>
        <translation>‮The JSON is not complete yet‬</translation></message>
    <message>
        <source>The JSON is nested too deep</source>
        <extracomment>what is wrong with the JSON that was typed</extracomment>
        <translation>‮The JSON is nested too deep‬</translation></message>
    <message>
        <source>This is not valid JSON</source>
        <extracomment>what is wrong with the JSON that was typed</extracomment>
        <translation>‮This is not valid JSON‬</translation></message>
    <message>
        <source>Every tower drops an empty value such as null, false or 0</source>
        <extracomment>null, false, zero and &quot;&quot; are not messages</extracomment>
        <translation>‮Every tower drops an empty value such as null, false or 0‬</translation></message>
    <message>
        <source>%1 of %2</source>
        <extracomment>the size of a message with its envelope, and the size that original towers read whole</extracomment>
        <translation>‮%1 of %2‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::ConditionModel</name>
    <message>
        <source>is</source>
        <extracomment>An operator of a condition, between a field and a value</extracomment>
        <translation>‮is‬</translation></message>
    <message>
        <source>is anything but</source>
        <translation>‮is anything but‬</translation></message>
    <message>
        <source>is not</source>
        <extracomment>An operator of a condition, between a field and a value</extracomment>
        <translation>‮is not‬</translation></message>
    <message>
        <source>is not other than</source>
        <translation>‮is not other than‬</translation></message>
    <message>
        <source>is one of</source>
        <extracomment>An operator of a condition, between a field and a list of values</extracomment>
        <translation>‮is one of‬</translation></message>
    <message>
        <source>is none of</source>
        <translation>‮is none of‬</translation></message>
    <message>
        <source>is like</source>
        <extracomment>An operator of a condition: the value may have * and ?</extracomment>
        <translation>‮is like‬</translation></message>
    <message>
        <source>is not like</source>
        <translation>‮is not like‬</translation></message>
    <message>
        <source>contains</source>
        <extracomment>An operator of a condition, between a field and a value</extracomment>
        <translation>‮contains‬</translation></message>
    <message>
        <source>does not contain</source>
        <translation>‮does not contain‬</translation></message>
    <message>
        <source>matches</source>
        <extracomment>An operator of a condition: the value is a regular expression</extracomment>
        <translation>‮matches‬</translation></message>
    <message>
        <source>does not match</source>
        <translation>‮does not match‬</translation></message>
    <message>
        <source>is there</source>
        <extracomment>An operator of a condition, after a field</extracomment>
        <translation>‮is there‬</translation></message>
    <message>
        <source>is missing</source>
        <translation>‮is missing‬</translation></message>
    <message>
        <source>not %1</source>
        <extracomment>An operator of a condition such as &lt;, turned round</extracomment>
        <translation>‮not %1‬</translation></message>
    <message>
        <source>such as %1</source>
        <extracomment>What a list of values looks like</extracomment>
        <translation>‮such as %1‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::FilterShelf</name>
    <message>
        <source>Remove this filter from the list</source>
        <translation>‮Remove this filter from the list‬</translation></message>
    <message>
        <source>Save this filter</source>
        <translation>‮Save this filter‬</translation></message>
    <message>
        <source>What was stonewalled or refused</source>
        <translation>‮What was stonewalled or refused‬</translation></message>
    <message>
        <source>From towers that are new</source>
        <translation>‮From towers that are new‬</translation></message>
    <message>
        <source>Too long for original towers</source>
        <translation>‮Too long for original towers‬</translation></message>
    <message>
        <source>Names kept moving</source>
        <translation>‮Names kept moving‬</translation></message>
    <message>
        <source>lately</source>
        <extracomment>beside a filter in a menu: it was used lately</extracomment>
        <translation>‮lately‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::FirstSteps</name>
    <message>
        <source>Write a host name or an address, such as tower.example or 192.168.1.20.</source>
        <extracomment>First run: what is wrong with the name that was written</extracomment>
        <translation>‮Write a host name or an address, such as tower.example or 192.168.1.20.‬</translation></message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <extracomment>First run: what is wrong with the port that was written</extracomment>
        <translation>‮A port is a number from 1 to 65535.‬</translation></message>
    <message>
        <source>%1. For any other machine that name means the machine itself: towers elsewhere can answer you, but cannot call you.</source>
        <extracomment>First run; %1 is a host and port such as localhost:8080</extracomment>
        <translation>‮%1. For any other machine that name means the machine itself: towers elsewhere can answer you, but cannot call you.‬</translation></message>
    <message>
        <source>%1. That address means something in your own network only.</source>
        <extracomment>First run; %1 is a host and port such as 192.168.1.20:8080</extracomment>
        <translation>‮%1. That address means something in your own network only.‬</translation></message>
    <message>
        <source>%1, and nothing else. Whoever it is told to may tell others.</source>
        <extracomment>First run; %1 is a host and port such as tower.example:8080</extracomment>
        <translation>‮%1, and nothing else. Whoever it is told to may tell others.‬</translation></message>
    <message>
        <source>Only programs on this computer. Nothing from outside gets in.</source>
        <extracomment>First run: who can reach the tower</extracomment>
        <translation>‮Only programs on this computer. Nothing from outside gets in.‬</translation></message>
    <message>
        <source>Every machine that can reach this computer on port %1: your own network, and the internet where a router or firewall lets it through.</source>
        <extracomment>First run: who can reach the tower; %1 is a port</extracomment>
        <translation>‮Every machine that can reach this computer on port %1: your own network, and the internet where a router or firewall lets it through.‬</translation></message>
    <message>
        <source>Every machine that can reach %1 on port %2.</source>
        <extracomment>First run: who can reach the tower; %1 is an address, %2 a port</extracomment>
        <translation>‮Every machine that can reach %1 on port %2.‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::FlowModel</name>
    <message>
        <source>Live</source>
        <extracomment>the graph shows what happens now</extracomment>
        <translation>‮Live‬</translation></message>
    <message>
        <source>%1 in, %2 out, %3 failed · %4 a minute · %5 tuned, %6 stonewalled</source>
        <extracomment>what passed between us and a tower; numbers</extracomment>
        <translation>‮%1 in, %2 out, %3 failed · %4 a minute · %5 tuned, %6 stonewalled‬</translation></message>
    <message>
        <source>heard %1</source>
        <extracomment>on the card of a tower; %1 is such as &quot;5 s ago&quot;</extracomment>
        <translation>‮heard %1‬</translation></message>
    <message>
        <source>never heard</source>
        <translation>‮never heard‬</translation></message>
    <message>
        <source>gets the next message with %1</source>
        <extracomment>on the card of a tower; %1 is a share such as &quot;4.1 %&quot;</extracomment>
        <translation>‮gets the next message with %1‬</translation></message>
    <message>
        <source>answers in %1</source>
        <extracomment>on the card of a tower; %1 is a time such as &quot;40 ms&quot;</extracomment>
        <translation>‮answers in %1‬</translation></message>
    <message>
        <source>introduced by %1</source>
        <extracomment>on the card of a tower; %1 is another tower</extracomment>
        <translation>‮introduced by %1‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::Herald</name>
    <message numerus="yes">
        <source>%1: %n new</source>
        <extracomment>news of a rule or station; %1 is its name</extracomment>
        <translation><numerusform>‮%1: %n new‬</numerusform><numerusform>‮%1: %n new‬</numerusform><numerusform>‮%1: %n new‬</numerusform><numerusform>‮%1: %n new‬</numerusform><numerusform>‮%1: %n new‬</numerusform><numerusform>‮%1: %n new‬</numerusform></translation></message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform><numerusform>‮and %n more‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%n rule(s) and stations have news</source>
        <extracomment>title of a notification</extracomment>
        <translation><numerusform>‮%n rule(s) and stations have news‬</numerusform><numerusform>‮%n rule(s) and stations have news‬</numerusform><numerusform>‮%n rule(s) and stations have news‬</numerusform><numerusform>‮%n rule(s) and stations have news‬</numerusform><numerusform>‮%n rule(s) and stations have news‬</numerusform><numerusform>‮%n rule(s) and stations have news‬</numerusform></translation></message>
    <message numerus="yes">
        <source>and more than %n more</source>
        <extracomment>after a list of rules and stations that have news</extracomment>
        <translation><numerusform>‮and more than %n more‬</numerusform><numerusform>‮and more than %n more‬</numerusform><numerusform>‮and more than %n more‬</numerusform><numerusform>‮and more than %n more‬</numerusform><numerusform>‮and more than %n more‬</numerusform><numerusform>‮and more than %n more‬</numerusform></translation></message>
    <message numerus="yes">
        <source>More than %n rule(s) and stations have news</source>
        <extracomment>title of a notification; so many have been counted, and there are others</extracomment>
        <translation><numerusform>‮More than %n rule(s) and stations have news‬</numerusform><numerusform>‮More than %n rule(s) and stations have news‬</numerusform><numerusform>‮More than %n rule(s) and stations have news‬</numerusform><numerusform>‮More than %n rule(s) and stations have news‬</numerusform><numerusform>‮More than %n rule(s) and stations have news‬</numerusform><numerusform>‮More than %n rule(s) and stations have news‬</numerusform></translation></message>
</context>
<context>
    <name>clackstower::viewmodels::IntroductionTree</name>
    <message numerus="yes">
        <source>%1, level %2, introduced %n tower(s)</source>
        <extracomment>a row of the introduction tree, for a screen reader: name, level, how many it introduced</extracomment>
        <translation><numerusform>‮%1, level %2, introduced %n tower(s)‬</numerusform><numerusform>‮%1, level %2, introduced %n tower(s)‬</numerusform><numerusform>‮%1, level %2, introduced %n tower(s)‬</numerusform><numerusform>‮%1, level %2, introduced %n tower(s)‬</numerusform><numerusform>‮%1, level %2, introduced %n tower(s)‬</numerusform><numerusform>‮%1, level %2, introduced %n tower(s)‬</numerusform></translation></message>
</context>
<context>
    <name>clackstower::viewmodels::LinesModel</name>
    <message>
        <source>listens on %1</source>
        <translation>‮listens on %1‬</translation></message>
    <message>
        <source>off air</source>
        <translation>‮off air‬</translation></message>
    <message>
        <source>switched off</source>
        <translation>‮switched off‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::LogModel</name>
    <message>
        <source>Error</source>
        <translation>‮Error‬</translation></message>
    <message>
        <source>Warning</source>
        <translation>‮Warning‬</translation></message>
    <message>
        <source>Info</source>
        <translation>‮Info‬</translation></message>
    <message>
        <source>Debug</source>
        <translation>‮Debug‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::MessageDetail</name>
    <message numerus="yes">
        <source>%n times, last %1</source>
        <extracomment>a message came several times; %1 is when it came last</extracomment>
        <translation><numerusform>‮%n times, last %1‬</numerusform><numerusform>‮%n times, last %1‬</numerusform><numerusform>‮%n times, last %1‬</numerusform><numerusform>‮%n times, last %1‬</numerusform><numerusform>‮%n times, last %1‬</numerusform><numerusform>‮%n times, last %1‬</numerusform></translation></message>
    <message>
        <source>at %1</source>
        <extracomment>by which tower a message was seen; %1 is the name that it has in the archive</extracomment>
        <translation>‮at %1‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::Palette</name>
    <message>
        <source>%1: %2</source>
        <extracomment>in the palette, a verb of another page; %1 is that page, %2 says what the verb does or what it waits for</extracomment>
        <translation>‮%1: %2‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::QueueForecast</name>
    <message>
        <source>%1 gets the next message with %2</source>
        <extracomment>for a screen reader: a tower and its chance to get the next message</extracomment>
        <translation>‮%1 gets the next message with %2‬</translation></message>
    <message>
        <source>Nothing waits</source>
        <translation>‮Nothing waits‬</translation></message>
    <message>
        <source>Off air: nothing leaves</source>
        <translation>‮Off air: nothing leaves‬</translation></message>
    <message>
        <source>Sending is switched off (clacks.sendrate is 0)</source>
        <translation>‮Sending is switched off (clacks.sendrate is 0)‬</translation></message>
    <message>
        <source>Waits for a tower to send to</source>
        <translation>‮Waits for a tower to send to‬</translation></message>
    <message>
        <source>Drains in %1 at %2/s, if nothing comes in</source>
        <extracomment>forecast of the queue; %1 is a span such as &quot;3 min&quot;, %2 messages a second</extracomment>
        <translation>‮Drains in %1 at %2/s, if nothing comes in‬</translation></message>
    <message numerus="yes">
        <source>%n under way</source>
        <comment>messages</comment>
        <translation><numerusform>‮%n under way‬</numerusform><numerusform>‮%n under way‬</numerusform><numerusform>‮%n under way‬</numerusform><numerusform>‮%n under way‬</numerusform><numerusform>‮%n under way‬</numerusform><numerusform>‮%n under way‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%n copies kept until they are seen again</source>
        <comment>messages</comment>
        <translation><numerusform>‮%n copies kept until they are seen again‬</numerusform><numerusform>‮%n copies kept until they are seen again‬</numerusform><numerusform>‮%n copies kept until they are seen again‬</numerusform><numerusform>‮%n copies kept until they are seen again‬</numerusform><numerusform>‮%n copies kept until they are seen again‬</numerusform><numerusform>‮%n copies kept until they are seen again‬</numerusform></translation></message>
</context>
<context>
    <name>clackstower::viewmodels::QueueModel</name>
    <message>
        <source>this tower</source>
        <extracomment>where a message comes from: it was made here</extracomment>
        <translation>‮this tower‬</translation></message>
    <message>
        <source>%1: waits for %2, %3, from %4: %5</source>
        <extracomment>A row of the queue, for a screen reader: place, age, size, where from, what it says</extracomment>
        <translation>‮%1: waits for %2, %3, from %4: %5‬</translation></message>
    <message>
        <source>Dropped. This tower may have held the last copy.</source>
        <extracomment>what was done</extracomment>
        <translation>‮Dropped. This tower may have held the last copy.‬</translation></message>
    <message>
        <source>Back in the queue, at the end</source>
        <extracomment>what was done</extracomment>
        <translation>‮Back in the queue, at the end‬</translation></message>
    <message>
        <source>Moved to the head: it leaves next</source>
        <extracomment>what was done</extracomment>
        <translation>‮Moved to the head: it leaves next‬</translation></message>
    <message>
        <source>Under way to %1</source>
        <extracomment>what was done; %1 is a tower</extracomment>
        <translation>‮Under way to %1‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::RuleBookFile</name>
    <message>
        <source>The rules are in %1</source>
        <translation>‮The rules are in %1‬</translation></message>
    <message>
        <source>The rules are those of the book now</source>
        <extracomment>Said after a rule book was taken over</extracomment>
        <translation>‮The rules are those of the book now‬</translation></message>
    <message>
        <source>added</source>
        <extracomment>What an import does to a rule</extracomment>
        <translation>‮added‬</translation></message>
    <message>
        <source>changed</source>
        <extracomment>What an import does to a rule</extracomment>
        <translation>‮changed‬</translation></message>
    <message>
        <source>removed</source>
        <extracomment>What an import does to a rule</extracomment>
        <translation>‮removed‬</translation></message>
    <message>
        <source>%1: %2, %3, when %4</source>
        <extracomment>A rule that an import touches, for a screen reader: what happens to it, its name, what it does, its condition</extracomment>
        <translation>‮%1: %2, %3, when %4‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::RuleDraft</name>
    <message>
        <source>The condition has a fault</source>
        <translation>‮The condition has a fault‬</translation></message>
    <message>
        <source>Choose what the rule does</source>
        <translation>‮Choose what the rule does‬</translation></message>
    <message>
        <source>Give the rule a name</source>
        <translation>‮Give the rule a name‬</translation></message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Name of a copied rule; %1 is the name of the one that it was made from</extracomment>
        <translation>‮%1 (copy)‬</translation></message>
    <message>
        <source>Saved “%1”; it holds for messages from now on</source>
        <extracomment>Said after a rule was saved; %1 is its name</extracomment>
        <translation>‮Saved “%1”; it holds for messages from now on‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::RuleTrial</name>
    <message numerus="yes">
        <source>%Ln or more in the archive</source>
        <extracomment>How many messages of the archive a condition holds for</extracomment>
        <translation><numerusform>‮%Ln or more in the archive‬</numerusform><numerusform>‮%Ln or more in the archive‬</numerusform><numerusform>‮%Ln or more in the archive‬</numerusform><numerusform>‮%Ln or more in the archive‬</numerusform><numerusform>‮%Ln or more in the archive‬</numerusform><numerusform>‮%Ln or more in the archive‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%Ln in the archive</source>
        <translation><numerusform>‮%Ln in the archive‬</numerusform><numerusform>‮%Ln in the archive‬</numerusform><numerusform>‮%Ln in the archive‬</numerusform><numerusform>‮%Ln in the archive‬</numerusform><numerusform>‮%Ln in the archive‬</numerusform><numerusform>‮%Ln in the archive‬</numerusform></translation></message>
    <message>
        <source>%1, from %2, %3: %4</source>
        <extracomment>A message that a condition holds for, for a screen reader: time, sender, what became of it, what it says</extracomment>
        <translation>‮%1, from %2, %3: %4‬</translation></message>
    <message numerus="yes">
        <source>%Ln message(s) that it holds for came once only: this tower may destroy the last copy.</source>
        <extracomment>Warning of the rule editor; messages that came once only</extracomment>
        <translation><numerusform>‮%Ln message(s) that it holds for came once only: this tower may destroy the last copy.‬</numerusform><numerusform>‮%Ln message(s) that it holds for came once only: this tower may destroy the last copy.‬</numerusform><numerusform>‮%Ln message(s) that it holds for came once only: this tower may destroy the last copy.‬</numerusform><numerusform>‮%Ln message(s) that it holds for came once only: this tower may destroy the last copy.‬</numerusform><numerusform>‮%Ln message(s) that it holds for came once only: this tower may destroy the last copy.‬</numerusform><numerusform>‮%Ln message(s) that it holds for came once only: this tower may destroy the last copy.‬</numerusform></translation></message>
    <message>
        <source>It would never be asked: rule %1 “%2” always comes first.</source>
        <extracomment>Warning of the rule editor; %1 is the place of another rule, %2 its name</extracomment>
        <translation>‮It would never be asked: rule %1 “%2” always comes first.‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::RulesModel</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <extracomment>How often a rule has held</extracomment>
        <translation><numerusform>‮%Ln hit(s)‬</numerusform><numerusform>‮%Ln hit(s)‬</numerusform><numerusform>‮%Ln hit(s)‬</numerusform><numerusform>‮%Ln hit(s)‬</numerusform><numerusform>‮%Ln hit(s)‬</numerusform><numerusform>‮%Ln hit(s)‬</numerusform></translation></message>
    <message>
        <source>never</source>
        <extracomment>When a rule held last: it has not yet</extracomment>
        <translation>‮never‬</translation></message>
    <message>
        <source>never asked: rule %1 “%2” always comes first</source>
        <extracomment>Of a rule that can never be asked; %1 is the place of the rule before it, %2 its name</extracomment>
        <translation>‮never asked: rule %1 “%2” always comes first‬</translation></message>
    <message>
        <source>Rule %1, %2: %3</source>
        <extracomment>A rule, for a screen reader: its place, its name, what it does</extracomment>
        <translation>‮Rule %1, %2: %3‬</translation></message>
    <message>
        <source>when %1</source>
        <extracomment>Of a rule, for a screen reader; %1 is a condition</extracomment>
        <translation>‮when %1‬</translation></message>
    <message>
        <source>off</source>
        <extracomment>Of a rule that is switched off</extracomment>
        <translation>‮off‬</translation></message>
    <message>
        <source>ended</source>
        <extracomment>Of a rule that has ended by itself</extracomment>
        <translation>‮ended‬</translation></message>
    <message>
        <source>unsaved change</source>
        <extracomment>Of a rule whose change is not saved</extracomment>
        <translation>‮unsaved change‬</translation></message>
    <message>
        <source>“%1” is on</source>
        <extracomment>Said after a rule was switched; %1 is its name</extracomment>
        <translation>‮“%1” is on‬</translation></message>
    <message>
        <source>“%1” is off</source>
        <translation>‮“%1” is off‬</translation></message>
    <message>
        <source>“%1” is rule %2 now</source>
        <extracomment>Said after a rule was moved; %1 is its name, %2 its place, from 1</extracomment>
        <translation>‮“%1” is rule %2 now‬</translation></message>
    <message>
        <source>Removed “%1”</source>
        <extracomment>Said after a rule was removed; %1 is its name</extracomment>
        <translation>‮Removed “%1”‬</translation></message>
    <message>
        <source>Undone: %1</source>
        <translation>‮Undone: %1‬</translation></message>
    <message>
        <source>“%1” counts its hits from zero</source>
        <translation>‮“%1” counts its hits from zero‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::ScriptBench</name>
    <message>
        <source>no rule calls it</source>
        <extracomment>about a script</extracomment>
        <translation>‮no rule calls it‬</translation></message>
    <message>
        <source>called by %1</source>
        <extracomment>about a script; %1 are names of rules</extracomment>
        <translation>‮called by %1‬</translation></message>
    <message>
        <source>Nothing yet: it waits for more.</source>
        <extracomment>what a script made of the samples: for join, and for the other kinds</extracomment>
        <translation>‮Nothing yet: it waits for more.‬</translation></message>
    <message>
        <source>It goes on as it came.</source>
        <translation>‮It goes on as it came.‬</translation></message>
    <message>
        <source>Nothing: the message would be gone.</source>
        <extracomment>what a script made of a message</extracomment>
        <translation>‮Nothing: the message would be gone.‬</translation></message>
    <message>
        <source>Each line of the sample must be JSON; a text stands in quotes.</source>
        <extracomment>below the samples on which a script is tried</extracomment>
        <translation>‮Each line of the sample must be JSON; a text stands in quotes.‬</translation></message>
    <message>
        <source>The sample must be JSON; a text stands in quotes.</source>
        <translation>‮The sample must be JSON; a text stands in quotes.‬</translation></message>
    <message>
        <source>Saved the script %1</source>
        <extracomment>Said after a script was saved; %1 is its name</extracomment>
        <translation>‮Saved the script %1‬</translation></message>
    <message>
        <source>Removed the script %1</source>
        <extracomment>Said after a script was removed; %1 is its name</extracomment>
        <translation>‮Removed the script %1‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::SettingsImport</name>
    <message>
        <source>This is no file of settings: it must hold one JSON object of names and values.</source>
        <translation>‮This is no file of settings: it must hold one JSON object of names and values.‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::SettingsModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform><numerusform>‮%n day(s)‬</numerusform></translation></message>
    <message>
        <source>%1 h</source>
        <translation>‮%1 h‬</translation></message>
    <message>
        <source>%1 min</source>
        <translation>‮%1 min‬</translation></message>
    <message>
        <source>%1 s</source>
        <translation>‮%1 s‬</translation></message>
    <message>
        <source>default</source>
        <translation>‮default‬</translation></message>
    <message>
        <source>set by you</source>
        <translation>‮set by you‬</translation></message>
    <message>
        <source>for this run only</source>
        <translation>‮for this run only‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::StationEditor</name>
    <message>
        <source>It listens for what happens here, not only for messages that come.</source>
        <translation>‮It listens for what happens here, not only for messages that come.‬</translation></message>
    <message>
        <source>Would have heard %1 of the last %2 messages that came.</source>
        <extracomment>what a filter that is being written would have heard; %1 and %2 are counts</extracomment>
        <translation>‮Would have heard %1 of the last %2 messages that came.‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::StationsModel</name>
    <message>
        <source>tuned in</source>
        <extracomment>said of a station by a screen reader</extracomment>
        <translation>‮tuned in‬</translation></message>
    <message>
        <source>muted</source>
        <extracomment>said of a station by a screen reader</extracomment>
        <translation>‮muted‬</translation></message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>said of a station by a screen reader</extracomment>
        <translation><numerusform>‮%n unread‬</numerusform><numerusform>‮%n unread‬</numerusform><numerusform>‮%n unread‬</numerusform><numerusform>‮%n unread‬</numerusform><numerusform>‮%n unread‬</numerusform><numerusform>‮%n unread‬</numerusform></translation></message>
    <message>
        <source>%1 a minute</source>
        <extracomment>said of a station by a screen reader; %1 is how many it hears in a minute</extracomment>
        <translation>‮%1 a minute‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::Suspicion</name>
    <message numerus="yes">
        <source>At φ %1, %n tower(s) would be dead</source>
        <extracomment>%1 is a threshold of suspicion</extracomment>
        <translation><numerusform>‮At φ %1, %n tower(s) would be dead‬</numerusform><numerusform>‮At φ %1, %n tower(s) would be dead‬</numerusform><numerusform>‮At φ %1, %n tower(s) would be dead‬</numerusform><numerusform>‮At φ %1, %n tower(s) would be dead‬</numerusform><numerusform>‮At φ %1, %n tower(s) would be dead‬</numerusform><numerusform>‮At φ %1, %n tower(s) would be dead‬</numerusform></translation></message>
</context>
<context>
    <name>clackstower::viewmodels::TowerDeeds</name>
    <message numerus="yes">
        <source>Ignore %n tower(s)?</source>
        <extracomment>asked before towers are ignored</extracomment>
        <translation><numerusform>‮Ignore %n tower(s)?‬</numerusform><numerusform>‮Ignore %n tower(s)?‬</numerusform><numerusform>‮Ignore %n tower(s)?‬</numerusform><numerusform>‮Ignore %n tower(s)?‬</numerusform><numerusform>‮Ignore %n tower(s)?‬</numerusform><numerusform>‮Ignore %n tower(s)?‬</numerusform></translation></message>
    <message numerus="yes">
        <source>Stop ignoring %n tower(s)?</source>
        <extracomment>asked before towers are heard again</extracomment>
        <translation><numerusform>‮Stop ignoring %n tower(s)?‬</numerusform><numerusform>‮Stop ignoring %n tower(s)?‬</numerusform><numerusform>‮Stop ignoring %n tower(s)?‬</numerusform><numerusform>‮Stop ignoring %n tower(s)?‬</numerusform><numerusform>‮Stop ignoring %n tower(s)?‬</numerusform><numerusform>‮Stop ignoring %n tower(s)?‬</numerusform></translation></message>
    <message numerus="yes">
        <source>Forget %n tower(s)?</source>
        <extracomment>asked before towers leave the address book</extracomment>
        <translation><numerusform>‮Forget %n tower(s)?‬</numerusform><numerusform>‮Forget %n tower(s)?‬</numerusform><numerusform>‮Forget %n tower(s)?‬</numerusform><numerusform>‮Forget %n tower(s)?‬</numerusform><numerusform>‮Forget %n tower(s)?‬</numerusform><numerusform>‮Forget %n tower(s)?‬</numerusform></translation></message>
    <message numerus="yes">
        <source>Accept the new key of %n tower(s)?</source>
        <extracomment>asked before the changed key of a tower is accepted</extracomment>
        <translation><numerusform>‮Accept the new key of %n tower(s)?‬</numerusform><numerusform>‮Accept the new key of %n tower(s)?‬</numerusform><numerusform>‮Accept the new key of %n tower(s)?‬</numerusform><numerusform>‮Accept the new key of %n tower(s)?‬</numerusform><numerusform>‮Accept the new key of %n tower(s)?‬</numerusform><numerusform>‮Accept the new key of %n tower(s)?‬</numerusform></translation></message>
    <message>
        <source>Nothing is taken from them and nothing is sent to them. You can take this back.</source>
        <translation>‮Nothing is taken from them and nothing is sent to them. You can take this back.‬</translation></message>
    <message>
        <source>They come back as new. You can take this back.</source>
        <translation>‮They come back as new. You can take this back.‬</translation></message>
    <message>
        <source>Their counts, your notes and the keys they showed are lost. This cannot be undone.</source>
        <translation>‮Their counts, your notes and the keys they showed are lost. This cannot be undone.‬</translation></message>
    <message>
        <source>Somebody else may be answering in its place. Ask its owner before you accept. This cannot be undone.</source>
        <translation>‮Somebody else may be answering in its place. Ask its owner before you accept. This cannot be undone.‬</translation></message>
    <message>
        <source>Ignore</source>
        <extracomment>button</extracomment>
        <translation>‮Ignore‬</translation></message>
    <message>
        <source>Stop ignoring</source>
        <extracomment>button: takes back an ignore</extracomment>
        <translation>‮Stop ignoring‬</translation></message>
    <message>
        <source>Forget for good</source>
        <extracomment>button</extracomment>
        <translation>‮Forget for good‬</translation></message>
    <message>
        <source>Accept key</source>
        <extracomment>button: accepts a changed key</extracomment>
        <translation>‮Accept key‬</translation></message>
    <message numerus="yes">
        <source>%n tower(s) ignored</source>
        <extracomment>what was done</extracomment>
        <translation><numerusform>‮%n tower(s) ignored‬</numerusform><numerusform>‮%n tower(s) ignored‬</numerusform><numerusform>‮%n tower(s) ignored‬</numerusform><numerusform>‮%n tower(s) ignored‬</numerusform><numerusform>‮%n tower(s) ignored‬</numerusform><numerusform>‮%n tower(s) ignored‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%n tower(s) heard again, as new</source>
        <extracomment>what was done</extracomment>
        <translation><numerusform>‮%n tower(s) heard again, as new‬</numerusform><numerusform>‮%n tower(s) heard again, as new‬</numerusform><numerusform>‮%n tower(s) heard again, as new‬</numerusform><numerusform>‮%n tower(s) heard again, as new‬</numerusform><numerusform>‮%n tower(s) heard again, as new‬</numerusform><numerusform>‮%n tower(s) heard again, as new‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%n tower(s) forgotten</source>
        <extracomment>what was done</extracomment>
        <translation><numerusform>‮%n tower(s) forgotten‬</numerusform><numerusform>‮%n tower(s) forgotten‬</numerusform><numerusform>‮%n tower(s) forgotten‬</numerusform><numerusform>‮%n tower(s) forgotten‬</numerusform><numerusform>‮%n tower(s) forgotten‬</numerusform><numerusform>‮%n tower(s) forgotten‬</numerusform></translation></message>
    <message numerus="yes">
        <source>%n key(s) accepted</source>
        <extracomment>what was done</extracomment>
        <translation><numerusform>‮%n key(s) accepted‬</numerusform><numerusform>‮%n key(s) accepted‬</numerusform><numerusform>‮%n key(s) accepted‬</numerusform><numerusform>‮%n key(s) accepted‬</numerusform><numerusform>‮%n key(s) accepted‬</numerusform><numerusform>‮%n key(s) accepted‬</numerusform></translation></message>
    <message>
        <source>%1 added, without contact</source>
        <extracomment>what was done; %1 is an address</extracomment>
        <translation>‮%1 added, without contact‬</translation></message>
    <message>
        <source>Note kept</source>
        <extracomment>what was done</extracomment>
        <translation>‮Note kept‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::TowerDetails</name>
    <message>
        <source>for %1 · heard %2</source>
        <extracomment>how long a tower has been in its state, and when it was heard; %1 is a span such as &quot;3 min&quot;, %2 such as &quot;3 s ago&quot;</extracomment>
        <translation>‮for %1 · heard %2‬</translation></message>
    <message>
        <source>latency %1 · %2 in · %3 out · %4 failed</source>
        <extracomment>what passed in the last hour: latency such as &quot;12 ms&quot;, and numbers</extracomment>
        <translation>‮latency %1 · %2 in · %3 out · %4 failed‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::TowerList</name>
    <message>
        <source>will be added, without contact</source>
        <extracomment>preview of an import: what would happen to this line</extracomment>
        <translation>‮will be added, without contact‬</translation></message>
    <message>
        <source>will be ignored</source>
        <extracomment>preview of an import: what would happen to this line</extracomment>
        <translation>‮will be ignored‬</translation></message>
    <message>
        <source>is known already</source>
        <extracomment>preview of an import: what would happen to this line</extracomment>
        <translation>‮is known already‬</translation></message>
    <message>
        <source>is no address; write host:port</source>
        <translation>‮is no address; write host:port‬</translation></message>
    <message numerus="yes">
        <source>%n tower(s) taken over</source>
        <extracomment>what was done</extracomment>
        <translation><numerusform>‮%n tower(s) taken over‬</numerusform><numerusform>‮%n tower(s) taken over‬</numerusform><numerusform>‮%n tower(s) taken over‬</numerusform><numerusform>‮%n tower(s) taken over‬</numerusform><numerusform>‮%n tower(s) taken over‬</numerusform><numerusform>‮%n tower(s) taken over‬</numerusform></translation></message>
    <message>
        <source>The list is in %1</source>
        <extracomment>toast after a list of towers was written; %1 is a path</extracomment>
        <translation>‮The list is in %1‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::TowersModel</name>
    <message>
        <source>you</source>
        <extracomment>who introduced a tower: the user</extracomment>
        <translation>‮you‬</translation></message>
    <message>
        <source>itself</source>
        <extracomment>who introduced a tower: nobody, it called by itself</extracomment>
        <translation>‮itself‬</translation></message>
    <message>
        <source>%1, %2, %3 line, heard %4, %5 in, %6 out, odds %7</source>
        <extracomment>A row of the table of towers, for a screen reader: name, state, line, when it was heard, messages in and out</extracomment>
        <translation>‮%1, %2, %3 line, heard %4, %5 in, %6 out, odds %7‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::VerbHandler</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Shown beside a button: what it does, and the key that does the same</extracomment>
        <translation>‮%1 (%2)‬</translation></message>
</context>
<context>
    <name>clackstower::viewmodels::VerbTable</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>‮This is no key that can be used.‬</translation></message>
    <message>
        <source>%1 is taken by “%2”. Take it from there first.</source>
        <translation>‮%1 is taken by “%2”. Take it from there first.‬</translation></message>
    <message>
        <source>Goes there first, so that you see what is chosen.</source>
        <translation>‮Goes there first, so that you see what is chosen.‬</translation></message>
    <message>
        <source>Nothing is done yet: look at what is chosen here, then do it.</source>
        <translation>‮Nothing is done yet: look at what is chosen here, then do it.‬</translation></message>
</context>
</TS>
