<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_XB">
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
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Archive‬</translation></message>
    <message>
        <source>Not in this version yet</source>
        <extracomment>A page that this version does not have yet</extracomment>
        <translation>‮Not in this version yet‬</translation></message>
    <message>
        <source>Until then, clackstower ctl does this from a terminal.</source>
        <extracomment>Below &quot;Not in this version yet&quot;; clackstower ctl is a command</extracomment>
        <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
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
        <source>Saved</source>
        <extracomment>Opens the list of saved filters</extracomment>
        <translation>‮Saved‬</translation></message>
    <message>
        <source>Save filter</source>
        <extracomment>Keeps the filter for later</extracomment>
        <translation>‮Save filter‬</translation></message>
    <message>
        <source>Save as station</source>
        <extracomment>Makes a station of the filter: a rule that tunes in</extracomment>
        <translation>‮Save as station‬</translation></message>
    <message>
        <source>Column %1: %2</source>
        <extracomment>What is wrong with a filter; %1 counts characters from 1</extracomment>
        <translation>‮Column %1: %2‬</translation></message>
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
</context>
<context>
    <name>FeedList</name>
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
        <source>Messages, newest first</source>
        <extracomment>Name of the list of messages, for a screen reader</extracomment>
        <translation>‮Messages, newest first‬</translation></message>
    <message>
        <source>Nothing matches</source>
        <translation>‮Nothing matches‬</translation></message>
    <message>
        <source>Nobody has sent anything yet</source>
        <translation>‮Nobody has sent anything yet‬</translation></message>
    <message>
        <source>Messages come in, but the filter lets none of them through.</source>
        <translation>‮Messages come in, but the filter lets none of them through.‬</translation></message>
    <message>
        <source>Messages appear here as other towers bring them. Announce yourself to one to be found.</source>
        <translation>‮Messages appear here as other towers bring them. Announce yourself to one to be found.‬</translation></message>
    <message>
        <source>Announce to a tower</source>
        <translation>‮Announce to a tower‬</translation></message>
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
        <source>No earlier message like this one.</source>
        <translation>‮No earlier message like this one.‬</translation></message>
</context>
<context>
    <name>MessageVerbs</name>
    <message>
        <source>Copied</source>
        <extracomment>Toast after copying</extracomment>
        <translation>‮Copied‬</translation></message>
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
        <source>Copy</source>
        <translation>‮Copy‬</translation></message>
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
    <message>
        <source>Filter the list by it</source>
        <translation>‮Filter the list by it‬</translation></message>
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
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <extracomment>Name of a page</extracomment>
        <translation>‮Rules‬</translation></message>
    <message>
        <source>Not in this version yet</source>
        <extracomment>A page that this version does not have yet</extracomment>
        <translation>‮Not in this version yet‬</translation></message>
    <message>
        <source>Until then, clackstower ctl does this from a terminal.</source>
        <extracomment>Below &quot;Not in this version yet&quot;; clackstower ctl is a command</extracomment>
        <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>%1 · default %2 · counts %3</source>
        <extracomment>Below a setting: where its value comes from, its default, when a change counts</extracomment>
        <translation>‮%1 · default %2 · counts %3‬</translation></message>
    <message>
        <source>empty</source>
        <extracomment>A default that is empty</extracomment>
        <translation>‮empty‬</translation></message>
    <message>
        <source>Reset</source>
        <extracomment>Gives a setting its default back</extracomment>
        <translation>‮Reset‬</translation></message>
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
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <extracomment>The strip at the foot of the window, for a screen reader</extracomment>
        <translation>‮Status‬</translation></message>
    <message>
        <source>queue %L1</source>
        <extracomment>How many messages wait in this tower&apos;s queue</extracomment>
        <translation>‮queue %L1‬</translation></message>
    <message>
        <source>off air: nobody can call in</source>
        <extracomment>Health of the tower, in the status strip</extracomment>
        <translation>‮off air: nobody can call in‬</translation></message>
    <message numerus="yes">
        <source>listening on %1; nobody has called in yet; %n towers known</source>
        <extracomment>%1 is a port; nobody has ever brought a message here</extracomment>
        <translation><numerusform>‮listening on %1; nobody has called in yet; %n towers known‬</numerusform><numerusform>‮listening on %1; nobody has called in yet; %n towers known‬</numerusform><numerusform>‮listening on %1; nobody has called in yet; %n towers known‬</numerusform><numerusform>‮listening on %1; nobody has called in yet; %n towers known‬</numerusform><numerusform>‮listening on %1; nobody has called in yet; %n towers known‬</numerusform><numerusform>‮listening on %1; nobody has called in yet; %n towers known‬</numerusform></translation></message>
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
        <source>drains in %L1 s</source>
        <extracomment>How long the queue will take at today&apos;s rate</extracomment>
        <translation>‮drains in %L1 s‬</translation></message>
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
        <extracomment>Button: the tower, and all that it introduced, and those that they introduced</extracomment>
        <translation>‮Ignore this tower and everything it introduced (%1)‬</translation></message>
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
        <source>No key has changed since the window opened</source>
        <extracomment>A tower has changed none of its keys since the window opened</extracomment>
        <translation>‮No key has changed since the window opened‬</translation></message>
    <message>
        <source>No line measures silence now; scuttlebutt does.</source>
        <extracomment>Nobody&apos;s silence is measured</extracomment>
        <translation>‮No line measures silence now; scuttlebutt does.‬</translation></message>
    <message>
        <source>Threshold of suspicion</source>
        <extracomment>Name of a slider, for a screen reader</extracomment>
        <translation>‮Threshold of suspicion‬</translation></message>
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
        <source>Filter by name, line, note, key</source>
        <extracomment>Placeholder of the field that filters the towers</extracomment>
        <translation>‮Filter by name, line, note, key‬</translation></message>
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
        <source>Write a message</source>
        <translation>‮Write a message‬</translation></message>
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
    <name>clackstower::viewmodels::VerbTable</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>‮This is no key that can be used.‬</translation></message>
    <message>
        <source>%1 is taken by “%2”. Take it from there first.</source>
        <translation>‮%1 is taken by “%2”. Take it from there first.‬</translation></message>
</context>
</TS>
