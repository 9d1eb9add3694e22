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
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
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
        <name>DemoBar</name>
        <message>
            <source>Demonstration: a swarm that exists in memory only. Nothing touches the network, and nothing is kept.</source>
            <extracomment>Over the window of `clackstower --demo`</extracomment>
            <translation>‮Demonstration: a swarm that exists in memory only. Nothing touches the network, and nothing is kept.‬</translation></message>
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
        <name>FlowPage</name>
        <message>
            <source>Flow</source>
            <extracomment>Name of a page</extracomment>
            <translation>‮Flow‬</translation></message>
        <message>
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>‮Not in this version yet‬</translation></message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
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
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>‮Not in this version yet‬</translation></message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Clackstower</source>
            <extracomment>The window's title, the program's name</extracomment>
            <translation>‮Clackstower‬</translation></message>
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
            <extracomment>The bar with the window's places, for a screen reader</extracomment>
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
        <name>QueuePage</name>
        <message>
            <source>Queue</source>
            <extracomment>Name of a page</extracomment>
            <translation>‮Queue‬</translation></message>
        <message>
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>‮Not in this version yet‬</translation></message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
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
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <extracomment>Name of a page</extracomment>
            <translation>‮Settings‬</translation></message>
        <message>
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>‮Not in this version yet‬</translation></message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
    </context>
    <context>
        <name>StatusStrip</name>
        <message>
            <source>Status</source>
            <extracomment>The strip at the foot of the window, for a screen reader</extracomment>
            <translation>‮Status‬</translation></message>
        <message>
            <source>queue %L1</source>
            <extracomment>Status strip: how many messages wait in this tower's queue</extracomment>
            <translation>‮queue %L1‬</translation></message>
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
        <name>TowersPage</name>
        <message>
            <source>Towers</source>
            <extracomment>Name of a page</extracomment>
            <translation>‮Towers‬</translation></message>
        <message>
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>‮Not in this version yet‬</translation></message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>‮Until then, clackstower ctl does this from a terminal.‬</translation></message>
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
            <extracomment>The window's title, the program's name</extracomment>
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
            <extracomment>Explains "Pause view"</extracomment>
            <translation>‮The tower works on and nothing is lost (Space)‬</translation></message>
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
        <name>clackstower::viewmodels::VerbTable</name>
        <message>
            <source>This is no key that can be used.</source>
            <translation>‮This is no key that can be used.‬</translation></message>
        <message>
            <source>%1 is taken by “%2”. Take it from there first.</source>
            <translation>‮%1 is taken by “%2”. Take it from there first.‬</translation></message>
    </context>
</TS>
