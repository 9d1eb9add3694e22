<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AirSwitch</name>
    <message>
        <source>On air</source>
        <extracomment>The tower is reachable by others</extracomment>
        <translation>Auf Sendung</translation>
    </message>
    <message>
        <source>Off air</source>
        <extracomment>The tower neither listens nor sends</extracomment>
        <translation>Nicht auf Sendung</translation>
    </message>
    <message>
        <source>Go off air</source>
        <extracomment>What a click on the air switch does
----------
Button: leave the network for now</extracomment>
        <translation>Sendung beenden</translation>
    </message>
    <message>
        <source>Go on air</source>
        <translation>Auf Sendung gehen</translation>
    </message>
    <message>
        <source>Go off air?</source>
        <translation>Sendung beenden?</translation>
    </message>
    <message>
        <source>Nothing is received or sent until you go on air again. What waits in the queue stays.</source>
        <extracomment>Below the question whether to go off air</extracomment>
        <translation>Bis Sie wieder auf Sendung gehen, wird nichts empfangen und nichts gesendet. Was in der Warteschlange steht, bleibt dort.</translation>
    </message>
</context>
<context>
    <name>AnnounceDialog</name>
    <message>
        <source>Announced</source>
        <extracomment>Title of the dialog that announces our tower</extracomment>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Announce this tower</source>
        <translation>Diesen Turm ankündigen</translation>
    </message>
    <message>
        <source>Name the towers, as host:port. Before anything leaves you see what.</source>
        <extracomment>Explains what announcing does</extracomment>
        <translation>Nennen Sie die Türme als Name:Port. Bevor etwas gesendet wird, sehen Sie, was.</translation>
    </message>
    <message>
        <source>They will learn the name %1, the tower named below as a friend, and the address that your connection comes from. It cannot be taken back.</source>
        <extracomment>The receipt: %1 is our own address</extracomment>
        <translation>Sie erfahren den Namen %1, den unten als Freund genannten Turm und die Adresse, von der Ihre Verbindung kommt. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Announce again</source>
        <extracomment>Buttons of the dialog that announces</extracomment>
        <translation>Noch einmal ankündigen</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Ankündigen</translation>
    </message>
    <message>
        <source>host:port, more after commas</source>
        <extracomment>Shows how addresses are written</extracomment>
        <translation>Name:Port, weitere nach Kommas</translation>
    </message>
    <message>
        <source>Towers to announce to</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Türme, denen angekündigt wird</translation>
    </message>
    <message>
        <source>What leaves, and what came back</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Was gesendet wird, und was zurückkam</translation>
    </message>
    <message>
        <source>names no friend</source>
        <extracomment>The receipt of one announcement: whom it names, or nobody</extracomment>
        <translation>nennt keinen Freund</translation>
    </message>
    <message>
        <source>names %1 as a friend</source>
        <translation>nennt %1 als Freund</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <extracomment>Name of a page</extracomment>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Not in this version yet</source>
        <extracomment>A page that this version does not have yet</extracomment>
        <translation>In dieser Version noch nicht enthalten</translation>
    </message>
    <message>
        <source>Until then, clackstower ctl does this from a terminal.</source>
        <extracomment>Below &quot;Not in this version yet&quot;; clackstower ctl is a command</extracomment>
        <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <extracomment>Where one types what one wants to do</extracomment>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What can be done</source>
        <extracomment>The list of all that can be done, for a screen reader</extracomment>
        <translation>Was sich tun lässt</translation>
    </message>
</context>
<context>
    <name>ComposeDialog</name>
    <message>
        <source>Compose a message</source>
        <extracomment>Title of the dialog in which one writes a message</extracomment>
        <translation>Nachricht verfassen</translation>
    </message>
    <message>
        <source>It joins the queue, and leaves for other towers from there. Once it has left it cannot be taken back.</source>
        <extracomment>Below the title of the compose dialog</extracomment>
        <translation>Sie stellt sich an und geht von dort an andere Türme. Ist sie einmal fort, lässt sie sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Put into the queue</source>
        <extracomment>Button: puts the message into the queue</extracomment>
        <translation>In die Schlange stellen</translation>
    </message>
    <message>
        <source>The message waits in the queue</source>
        <extracomment>Said after a message was composed</extracomment>
        <translation>Die Nachricht wartet in der Schlange</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <extracomment>Name of a row of tabs, for a screen reader</extracomment>
        <translation>Art der Nachricht</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>How a message is written: as plain text, or as JSON</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Name of the area in which one writes, for a screen reader</extracomment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <extracomment>A fault and its place in the text</extracomment>
        <translation>%1 (bei Zeichen %2)</translation>
    </message>
    <message>
        <source>Original towers would cut this off: it waits for a tower that is known to read more.</source>
        <extracomment>Warning in the compose dialog</extracomment>
        <translation>Ursprüngliche Türme würden sie abschneiden: Sie wartet auf einen Turm, der mehr liest.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>After a list of names that is too long to show whole</extracomment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button that leaves everything as it is</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CustodyTrail</name>
    <message>
        <source>Received from %1</source>
        <extracomment>A step of a message&apos;s way; %1 is a tower</extracomment>
        <translation>Empfangen von %1</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Angestellt</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Gesendet an %1</translation>
    </message>
    <message>
        <source>%1 did not take it</source>
        <translation>%1 hat sie nicht genommen</translation>
    </message>
    <message>
        <source>Stonewalled: destroyed here</source>
        <translation>Abgemauert: hier vernichtet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation>Wieder in der Schlange</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Tuned in</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Way through this tower</source>
        <translation>Weg durch diesen Turm</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <extracomment>How long the other tower took to answer</extracomment>
        <translation>%L1 ms</translation>
    </message>
</context>
<context>
    <name>DemoBar</name>
    <message>
        <source>Demonstration: a swarm that exists in memory only. Nothing touches the network, and nothing is kept.</source>
        <extracomment>Over the window of `clackstower --demo`</extracomment>
        <translation>Vorführung: ein Schwarm, den es nur im Arbeitsspeicher gibt. Nichts berührt das Netz, nichts wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPane</name>
    <message>
        <source>Report copied, without names and addresses</source>
        <extracomment>What has happened after the report was made</extracomment>
        <translation>Bericht kopiert, ohne Namen und Adressen</translation>
    </message>
    <message>
        <source>Level of the log</source>
        <extracomment>The least serious lines of the log that are shown</extracomment>
        <translation>Stufe des Protokolls</translation>
    </message>
    <message>
        <source>Errors</source>
        <extracomment>Levels of the log</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <extracomment>Where one types to find lines of the log</extracomment>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>✓ %1: %2</source>
        <extracomment>A check of the self-test that went well, or not: the line, what was found</extracomment>
        <translation>✓ %1: %2</translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <translation>✗ %1: %2</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>The lines of the log, for a screen reader</extracomment>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>FeedFilter</name>
    <message>
        <source>Filter, such as %1</source>
        <extracomment>In the empty filter bar; the example is not translated</extracomment>
        <translation>Filter, etwa %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Name of the filter bar, for a screen reader</extracomment>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Opens the list of saved filters</extracomment>
        <translation>Gespeicherte</translation>
    </message>
    <message>
        <source>Save filter</source>
        <extracomment>Keeps the filter for later</extracomment>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Save as station</source>
        <extracomment>Makes a station of the filter: a rule that tunes in</extracomment>
        <translation>Als Sender speichern</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <extracomment>What is wrong with a filter; %1 counts characters from 1</extracomment>
        <translation>Spalte %1: %2</translation>
    </message>
</context>
<context>
    <name>FeedFoot</name>
    <message>
        <source>shown %L1 of %L2 · filtered %L3 · skipped %L4</source>
        <extracomment>%1 to %4 are counts</extracomment>
        <translation>%L1 von %L2 gezeigt · %L3 ausgefiltert · %L4 übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>paused, %n waiting</source>
        <extracomment>Follows the counts while the view is paused</extracomment>
        <translation>
            <numerusform>angehalten, %n wartet</numerusform>
            <numerusform>angehalten, %n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedList</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Messages, newest first</source>
        <extracomment>Name of the list of messages, for a screen reader</extracomment>
        <translation>Nachrichten, neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Nobody has sent anything yet</source>
        <translation>Noch hat niemand etwas gesendet</translation>
    </message>
    <message>
        <source>Messages come in, but the filter lets none of them through.</source>
        <translation>Es kommen Nachrichten, aber der Filter lässt keine durch.</translation>
    </message>
    <message>
        <source>Messages appear here as other towers bring them. Announce yourself to one to be found.</source>
        <translation>Hier erscheinen Nachrichten, sobald andere Türme sie bringen. Kündigen Sie sich einem an, um gefunden zu werden.</translation>
    </message>
    <message>
        <source>Announce to a tower</source>
        <translation>Einem Turm ankündigen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>messages that wait above the list</comment>
        <translation>
            <numerusform>%n neue</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedRow</name>
    <message>
        <source>%1, from %2, %3, at %4: %5</source>
        <extracomment>A row of the feed for a screen reader: verdict, sender, line, time, message</extracomment>
        <translation>%1, von %2, %3, um %4: %5</translation>
    </message>
    <message>
        <source>you</source>
        <extracomment>The sender of a message that this tower&apos;s user wrote</extracomment>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>FirstRunForm</name>
    <message>
        <source>Name and port</source>
        <extracomment>Field of the first run: the host name by which other towers know ours</extracomment>
        <translation>Name und Port</translation>
    </message>
    <message>
        <source>Name that other towers are told</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Name, den andere Türme erfahren</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Port</translation>
    </message>
    <message>
        <source>Others are told</source>
        <extracomment>What the tower tells about itself</extracomment>
        <translation>Andere erfahren</translation>
    </message>
    <message>
        <source>Other machines</source>
        <extracomment>Field of the first run: whether the tower can be reached from outside</extracomment>
        <translation>Andere Rechner</translation>
    </message>
    <message>
        <source>may reach my tower</source>
        <extracomment>Switch of the first run</extracomment>
        <translation>dürfen meinen Turm erreichen</translation>
    </message>
    <message>
        <source>Reachable by</source>
        <extracomment>From where the tower can be reached</extracomment>
        <translation>Erreichbar für</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Your tower is ready, and off air</source>
        <extracomment>The first thing that a new user reads</extracomment>
        <translation>Ihr Turm ist bereit, aber nicht auf Sendung</translation>
    </message>
    <message>
        <source>A tower takes messages from other towers and passes them on. Nothing has been contacted, and nothing listens yet.</source>
        <extracomment>Below the title of the first run</extracomment>
        <translation>Ein Turm nimmt Nachrichten von anderen Türmen an und gibt sie weiter. Bisher wurde niemand angerufen, und noch hört nichts zu.</translation>
    </message>
    <message>
        <source>Go on air</source>
        <extracomment>Button of the first run: begin to listen and send</extracomment>
        <translation>Auf Sendung gehen</translation>
    </message>
    <message>
        <source>Stay off air for now</source>
        <extracomment>Button of the first run: look around without a network</extracomment>
        <translation>Vorerst nicht senden</translation>
    </message>
</context>
<context>
    <name>FlowBar</name>
    <message>
        <source>Filter by name, line, state</source>
        <extracomment>Placeholder of the field that filters the towers</extracomment>
        <translation>Nach Name, Linie, Zustand filtern</translation>
    </message>
    <message>
        <source>Traffic</source>
        <extracomment>Switch: whether the graph shows messages</extracomment>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Introductions</source>
        <extracomment>Switch: whether the graph shows who introduced whom</extracomment>
        <translation>Vorstellungen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <extracomment>Switch: the graph stands still</extracomment>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Fit</source>
        <extracomment>Button: shows the whole graph</extracomment>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Graph</source>
        <extracomment>Button: shows the flow as a graph, or as a table</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>+%n others, see the table</source>
        <extracomment>How many towers found no room in the graph</extracomment>
        <translation>
            <numerusform>+%n weiterer, siehe Tabelle</numerusform>
            <numerusform>+%n weitere, siehe Tabelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowCard</name>
    <message>
        <source>Listen</source>
        <extracomment>Verb: shows only this tower&apos;s messages</extracomment>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Tower</source>
        <extracomment>Verb: goes to the tower&apos;s own page</extracomment>
        <translation>Turm</translation>
    </message>
    <message>
        <source>Pin</source>
        <extracomment>Verb: the tower keeps its place in the graph, or is let go</extracomment>
        <translation>Anheften</translation>
    </message>
</context>
<context>
    <name>FlowPage</name>
    <message>
        <source>Flow</source>
        <extracomment>Name of a page</extracomment>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>1 h ago</source>
        <extracomment>The left end of the time line</extracomment>
        <translation>vor 1 h</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <extracomment>Name of a slider, for a screen reader; %1 is a time of day or &quot;Live&quot;</extracomment>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Return to live</source>
        <extracomment>Button: back from the past</extracomment>
        <translation>Zurück zu live</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>Turm</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>Je Minute</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Stonewalled</source>
        <translation>Abgemauert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>Vorgestellt von</translation>
    </message>
    <message>
        <source>Message flow, tower by tower</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Nachrichtenfluss, Turm für Turm</translation>
    </message>
</context>
<context>
    <name>FlowView</name>
    <message>
        <source>you</source>
        <extracomment>Our own tower in the graph; short</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Message flow</source>
        <extracomment>Name of the graph, for a screen reader</extracomment>
        <translation>Nachrichtenfluss</translation>
    </message>
    <message>
        <source>The table shows the same.</source>
        <translation>Die Tabelle zeigt dasselbe.</translation>
    </message>
    <message>
        <source>No towers yet</source>
        <extracomment>Empty state of the flow page</extracomment>
        <translation>Noch keine Türme</translation>
    </message>
    <message>
        <source>Messages flow between towers. Announce to one on the Towers page.</source>
        <extracomment>Empty state of the flow page</extracomment>
        <translation>Nachrichten fließen zwischen Türmen. Kündigen Sie sich auf der Seite „Türme“ einem an.</translation>
    </message>
    <message>
        <source>Show in Listen</source>
        <extracomment>Verb: shows only this tower&apos;s messages, on the page that lists them</extracomment>
        <translation>In „Hören“ zeigen</translation>
    </message>
    <message>
        <source>Show in Towers</source>
        <extracomment>Verb: goes to the tower&apos;s own page</extracomment>
        <translation>In „Türme“ zeigen</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <extracomment>Verb: the tower keeps its place in the graph, or is let go</extracomment>
        <translation>Anheften oder lösen</translation>
    </message>
</context>
<context>
    <name>HeaderCell</name>
    <message>
        <source>sorted, last first</source>
        <extracomment>How a table is sorted by this column, for a screen reader</extracomment>
        <translation>sortiert, letzte zuerst</translation>
    </message>
    <message>
        <source>sorted, first first</source>
        <translation>sortiert, erste zuerst</translation>
    </message>
</context>
<context>
    <name>IdentityPane</name>
    <message>
        <source>This tower&apos;s key</source>
        <extracomment>Before the fingerprint of our own key</extracomment>
        <translation>Schlüssel dieses Turms</translation>
    </message>
    <message>
        <source>made when the line goes on air first</source>
        <extracomment>There is no key before the line was on air once</extracomment>
        <translation>entsteht, wenn die Linie zum ersten Mal auf Sendung geht</translation>
    </message>
    <message>
        <source>Data folder</source>
        <extracomment>Before the path of the folder with everything that the tower keeps</extracomment>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <extracomment>Puts our own key&apos;s fingerprint on the clipboard</extracomment>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Key copied</source>
        <extracomment>What has happened after &quot;Copy the key&quot;</extracomment>
        <translation>Schlüssel kopiert</translation>
    </message>
    <message>
        <source>Remembered keys: %L1</source>
        <extracomment>Title over the towers whose key is remembered</extracomment>
        <translation>Gemerkte Schlüssel: %L1</translation>
    </message>
    <message>
        <source>Remembered keys</source>
        <extracomment>The towers whose key is remembered, for a screen reader</extracomment>
        <translation>Gemerkte Schlüssel</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <extracomment>Title of the sheet of keys
----------
The list of all keys, for a screen reader</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Enter: choose another key. Delete: no key. Backspace: the default.</source>
        <extracomment>How one changes keys in the sheet of keys</extracomment>
        <translation>Eingabe: andere Taste wählen. Entf: keine Taste. Rücktaste: die Vorgabe.</translation>
    </message>
    <message>
        <source>Press the new key, or Escape to leave it.</source>
        <extracomment>The sheet of keys waits for a key press</extracomment>
        <translation>Drücken Sie die neue Taste, oder Escape, um es zu lassen.</translation>
    </message>
</context>
<context>
    <name>LinesList</name>
    <message>
        <source>Lines</source>
        <extracomment>The list of protocols that the tower speaks, for a screen reader</extracomment>
        <translation>Linien</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>A link asks you to announce your tower</source>
        <extracomment>Asked when a clacks: link was opened</extracomment>
        <translation>Ein Link bittet Sie, Ihren Turm anzukündigen</translation>
    </message>
    <message>
        <source>Announcing tells the tower below your own name and port, and it may tell others. Nothing has been sent yet.</source>
        <extracomment>Below the question whether to follow a link</extracomment>
        <translation>Beim Ankündigen erfährt der Turm unten Ihren Namen und Port und darf sie weitersagen. Bisher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Button: open the place where one announces</extracomment>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
    <message>
        <source>Listen</source>
        <extracomment>Name of a page</extracomment>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Ignored %1</source>
        <extracomment>Toast; %1 is a tower&apos;s address</extracomment>
        <translation>%1 wird ignoriert</translation>
    </message>
    <message>
        <source>No longer ignored: %1</source>
        <translation>Nicht mehr ignoriert: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Clackstower</source>
        <extracomment>The window&apos;s title, the program&apos;s name</extracomment>
        <translation>Clackstower</translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>No message chosen</source>
        <translation>Keine Nachricht gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to see its bytes and its way through this tower.</source>
        <translation>Wählen Sie eine in der Liste, um ihre Bytes und ihren Weg durch diesen Turm zu sehen.</translation>
    </message>
    <message>
        <source>%1 · %L2 bytes · id %3</source>
        <extracomment>Below a message&apos;s title: line, size, beginning of its id</extracomment>
        <translation>%1 · %L2 Bytes · Kennung %3</translation>
    </message>
    <message>
        <source>shown in part</source>
        <extracomment>A message that is too large to be shown whole</extracomment>
        <translation>teilweise gezeigt</translation>
    </message>
    <message>
        <source>Summary</source>
        <extracomment>Tabs over a message</extracomment>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Name of the message&apos;s text, for a screen reader</extracomment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>No earlier message like this one.</source>
        <translation>Keine frühere Nachricht wie diese.</translation>
    </message>
</context>
<context>
    <name>MessageVerbs</name>
    <message>
        <source>Copied</source>
        <extracomment>Toast after copying</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Make rule…</source>
        <translation>Regel machen …</translation>
    </message>
    <message>
        <source>Tune in…</source>
        <translation>Einschalten …</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Show in context</source>
        <translation>Im Zusammenhang zeigen</translation>
    </message>
    <message>
        <source>Stonewall…</source>
        <translation>Abmauern …</translation>
    </message>
    <message>
        <source>Ignore tower</source>
        <translation>Turm ignorieren</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie sie ist</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Als CSV</translation>
    </message>
    <message>
        <source>As hex</source>
        <translation>Als Hex</translation>
    </message>
    <message>
        <source>As filter</source>
        <translation>Als Filter</translation>
    </message>
    <message>
        <source>Filter the list by it</source>
        <translation>Die Liste danach filtern</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Listen</source>
        <extracomment>Places on the navigation rail: one short word each</extracomment>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Türme</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>The bar with the window&apos;s places, for a screen reader</extracomment>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Türme</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>PinRow</name>
    <message>
        <source>changed to %1</source>
        <extracomment>A tower shows another key than the remembered one</extracomment>
        <translation>geändert in %1</translation>
    </message>
    <message>
        <source>Accept the new key</source>
        <extracomment>From now on the tower&apos;s new key is the right one</extracomment>
        <translation>Neuen Schlüssel annehmen</translation>
    </message>
</context>
<context>
    <name>QueueMenu</name>
    <message>
        <source>Move to the head</source>
        <extracomment>Verb of a waiting message</extracomment>
        <translation>An die Spitze</translation>
    </message>
    <message>
        <source>Send now (cannot be undone)</source>
        <extracomment>Verb of a waiting message; it leaves past the rate</extracomment>
        <translation>Jetzt senden (endgültig)</translation>
    </message>
    <message>
        <source>Put back into the queue</source>
        <extracomment>Verb of a message that was set aside</extracomment>
        <translation>Zurück in die Schlange</translation>
    </message>
    <message>
        <source>Copy message</source>
        <extracomment>Verb</extracomment>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Message copied</source>
        <extracomment>Said after copying</extracomment>
        <translation>Nachricht kopiert</translation>
    </message>
    <message>
        <source>Drop</source>
        <extracomment>Verb of a waiting message: it may be the last copy</extracomment>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>QueueOdds</name>
    <message>
        <source>Who gets the next message</source>
        <extracomment>Title of the list of towers with their chances</extracomment>
        <translation>Wer die nächste Nachricht bekommt</translation>
    </message>
    <message>
        <source>New towers first; else 95 % go to alive ones, 5 % to lost ones. Networks take turns.</source>
        <extracomment>Explains how chances come about</extracomment>
        <translation>Neue Türme zuerst; sonst gehen 95 % an lebende, 5 % an verlorene. Die Netze wechseln sich ab.</translation>
    </message>
    <message>
        <source>Nobody: no tower is known that could take a message.</source>
        <extracomment>No tower can get a message</extracomment>
        <translation>Niemand: Es ist kein Turm bekannt, der eine Nachricht nehmen könnte.</translation>
    </message>
    <message>
        <source>Chances of getting the next message</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Aussichten auf die nächste Nachricht</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Title over the text of the chosen message</extracomment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Text of the chosen message</source>
        <extracomment>Name of a text, for a screen reader</extracomment>
        <translation>Text der gewählten Nachricht</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Queue</source>
        <extracomment>Name of a page</extracomment>
        <translation>Schlange</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting · %1</source>
        <extracomment>Title of the queue page: how many wait, and their size such as &quot;3 KiB&quot;</extracomment>
        <translation>
            <numerusform>%n wartet · %1</numerusform>
            <numerusform>%n warten · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Compose…</source>
        <extracomment>Button: opens the writing of a message</extracomment>
        <translation>Verfassen …</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <extracomment>Empty state of the queue</extracomment>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Messages wait here until another tower takes them. Compose one, or listen.</source>
        <extracomment>Empty state of the queue</extracomment>
        <translation>Hier warten Nachrichten, bis ein anderer Turm sie nimmt. Verfassen Sie eine, oder hören Sie zu.</translation>
    </message>
    <message numerus="yes">
        <source>%n set aside: several towers refused them</source>
        <extracomment>Header of a section that folds: messages that several towers refused</extracomment>
        <translation>
            <numerusform>%n beiseitegelegt: mehrere Türme haben sie abgelehnt</numerusform>
            <numerusform>%n beiseitegelegt: mehrere Türme haben sie abgelehnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Messages set aside</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Beiseitegelegte Nachrichten</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Wartende Nachrichten</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <extracomment>Name of a page</extracomment>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Not in this version yet</source>
        <extracomment>A page that this version does not have yet</extracomment>
        <translation>In dieser Version noch nicht enthalten</translation>
    </message>
    <message>
        <source>Until then, clackstower ctl does this from a terminal.</source>
        <extracomment>Below &quot;Not in this version yet&quot;; clackstower ctl is a command</extracomment>
        <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>%1 · default %2 · counts %3</source>
        <extracomment>Below a setting: where its value comes from, its default, when a change counts</extracomment>
        <translation>%1 · Vorgabe %2 · gilt %3</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>A default that is empty</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>Gives a setting its default back</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Settings</source>
        <extracomment>The list of all settings, for a screen reader</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No setting fits</source>
        <extracomment>The search among the settings has found nothing</extracomment>
        <translation>Keine Einstellung passt</translation>
    </message>
    <message>
        <source>Try one word of what you are looking for.</source>
        <extracomment>Below &quot;No setting fits&quot;</extracomment>
        <translation>Versuchen Sie ein Wort von dem, was Sie suchen.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>Name of a page</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <extracomment>Where one types to find a setting</extracomment>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>All settings</source>
        <extracomment>Parts of the page Settings</extracomment>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <extracomment>The strip at the foot of the window, for a screen reader</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>queue %L1</source>
        <extracomment>How many messages wait in this tower&apos;s queue</extracomment>
        <translation>Schlange %L1</translation>
    </message>
    <message>
        <source>off air: nobody can call in</source>
        <extracomment>Health of the tower, in the status strip</extracomment>
        <translation>nicht auf Sendung: niemand kann hereinrufen</translation>
    </message>
    <message numerus="yes">
        <source>listening on %1; nobody has called in yet; %n towers known</source>
        <extracomment>%1 is a port; nobody has ever brought a message here</extracomment>
        <translation>
            <numerusform>hört auf %1; noch hat niemand hereingerufen; %n Turm bekannt</numerusform>
            <numerusform>hört auf %1; noch hat niemand hereingerufen; %n Türme bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>listening on %1; last caller %L2 s ago</source>
        <extracomment>%1 is a port, %2 a number of seconds</extracomment>
        <translation>hört auf %1; letzter Anruf vor %L2 s</translation>
    </message>
    <message>
        <source>%L1 alive · %L2 lost · %L3 new</source>
        <extracomment>Towers by state, in the status strip</extracomment>
        <translation>%L1 lebendig · %L2 verloren · %L3 neu</translation>
    </message>
    <message>
        <source>in %1/s · out %2/s</source>
        <extracomment>Messages a second that come and go</extracomment>
        <translation>ein %1/s · aus %2/s</translation>
    </message>
    <message>
        <source>drains in %L1 s</source>
        <extracomment>How long the queue will take at today&apos;s rate</extracomment>
        <translation>leer in %L1 s</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Columns</source>
        <extracomment>Name of the row of column heads, for a screen reader</extracomment>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>Undo</source>
        <extracomment>Takes back what has just been done</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>Closes the message at the foot of the window</extracomment>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>TowerDetail</name>
    <message>
        <source>No tower chosen</source>
        <extracomment>Nothing is chosen in the table</extracomment>
        <translation>Kein Turm gewählt</translation>
    </message>
    <message>
        <source>Choose one in the table to see how it has been, its key, and whom it introduced.</source>
        <extracomment>What to do</extracomment>
        <translation>Wählen Sie einen in der Tabelle, um zu sehen, wie es ihm ging, seinen Schlüssel, und wen er vorgestellt hat.</translation>
    </message>
    <message>
        <source>Introductions</source>
        <extracomment>Name of a row of tabs, for a screen reader</extracomment>
        <translation>Vorstellungen</translation>
    </message>
    <message>
        <source>Introduced by it</source>
        <extracomment>Whom this tower introduced, or the tree of all introductions</extracomment>
        <translation>Von ihm vorgestellt</translation>
    </message>
    <message>
        <source>Who introduced whom</source>
        <translation>Wer wen vorgestellt hat</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Stop ignoring…</source>
        <translation>Nicht mehr ignorieren …</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen …</translation>
    </message>
    <message>
        <source>Announce…</source>
        <extracomment>Buttons of a tower&apos;s own page</extracomment>
        <translation>Ankündigen …</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorieren …</translation>
    </message>
    <message>
        <source>Ignore this tower and everything it introduced (%1)</source>
        <extracomment>Button: the tower, and all that it introduced, and those that they introduced</extracomment>
        <translation>Diesen Turm und alles, was er vorgestellt hat, ignorieren (%1)</translation>
    </message>
</context>
<context>
    <name>TowerHour</name>
    <message>
        <source>Last hour: %1</source>
        <extracomment>Name of a small chart, for a screen reader; %1 is the hour in numbers</extracomment>
        <translation>Letzte Stunde: %1</translation>
    </message>
    <message>
        <source>Last hour</source>
        <extracomment>Title of a small chart</extracomment>
        <translation>Letzte Stunde</translation>
    </message>
</context>
<context>
    <name>TowerKeyCard</name>
    <message>
        <source>It has shown no key yet</source>
        <extracomment>A tower&apos;s key</extracomment>
        <translation>Er hat noch keinen Schlüssel gezeigt</translation>
    </message>
    <message>
        <source>Key, unchanged since first contact</source>
        <extracomment>A tower&apos;s key: the same as at first contact, or another</extracomment>
        <translation>Schlüssel, unverändert seit dem ersten Kontakt</translation>
    </message>
    <message>
        <source>Key at first contact</source>
        <translation>Schlüssel beim ersten Kontakt</translation>
    </message>
    <message>
        <source>It shows another key now. Nothing is sent there until you accept it.</source>
        <extracomment>Warning: a tower shows another key than before</extracomment>
        <translation>Er zeigt jetzt einen anderen Schlüssel. Bis Sie ihn annehmen, wird dorthin nichts gesendet.</translation>
    </message>
    <message>
        <source>Accept the new key…</source>
        <extracomment>Button: accepts a tower&apos;s changed key; asks first</extracomment>
        <translation>Neuen Schlüssel annehmen …</translation>
    </message>
    <message>
        <source>Your note</source>
        <extracomment>Placeholder of a field for the user&apos;s own words about a tower</extracomment>
        <translation>Ihre Notiz</translation>
    </message>
</context>
<context>
    <name>TowerLines</name>
    <message>
        <source>What a tower did</source>
        <extracomment>Name of a row of tabs, for a screen reader</extracomment>
        <translation>Was ein Turm getan hat</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Tabs of a tower&apos;s page: messages that passed; keys of its state; how suspicious silences are</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>Nothing passed lately</source>
        <extracomment>No message passed between us and a tower</extracomment>
        <translation>Zuletzt kam nichts vorbei</translation>
    </message>
    <message>
        <source>No key has changed since the window opened</source>
        <extracomment>A tower has changed none of its keys since the window opened</extracomment>
        <translation>Seit das Fenster offen ist, hat sich kein Schlüssel geändert</translation>
    </message>
    <message>
        <source>No line measures silence now; scuttlebutt does.</source>
        <extracomment>Nobody&apos;s silence is measured</extracomment>
        <translation>Zurzeit misst keine Linie das Schweigen; scuttlebutt tut es.</translation>
    </message>
    <message>
        <source>Threshold of suspicion</source>
        <extracomment>Name of a slider, for a screen reader</extracomment>
        <translation>Verdachtsschwelle</translation>
    </message>
</context>
<context>
    <name>TowerListDialog</name>
    <message>
        <source>Lists of towers</source>
        <extracomment>Title of the dialog for lists of towers</extracomment>
        <translation>Turmlisten</translation>
    </message>
    <message>
        <source>One host:port a line, ! before those to ignore, a note after #. Nobody is contacted by this.</source>
        <extracomment>Explains the format of a list</extracomment>
        <translation>Je Zeile ein Name:Port, ! vor denen, die ignoriert werden, eine Notiz nach #. Dabei wird niemand angerufen.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n tower(s)</source>
        <extracomment>Button: takes over what is new in a list</extracomment>
        <translation>
            <numerusform>%n Turm übernehmen</numerusform>
            <numerusform>%n Türme übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>List of towers</source>
        <extracomment>Name of an area in which one writes, for a screen reader</extracomment>
        <translation>Turmliste</translation>
    </message>
    <message>
        <source>Show mine</source>
        <extracomment>Button: fills the area with the towers that are known</extracomment>
        <translation>Meine zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Button</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>List copied</source>
        <extracomment>Said after copying</extracomment>
        <translation>Liste kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not understood</source>
        <extracomment>How many lines of a list are no addresses</extracomment>
        <translation>
            <numerusform>%n Zeile nicht verstanden</numerusform>
            <numerusform>%n Zeilen nicht verstanden</numerusform>
        </translation>
    </message>
    <message>
        <source>What the list would do</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Was die Liste täte</translation>
    </message>
</context>
<context>
    <name>TowerListRow</name>
    <message>
        <source>Choose %1</source>
        <extracomment>Box before a tower, for a screen reader; %1 is its name</extracomment>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>%1 · key changed</source>
        <translation>%1 · Schlüssel geändert</translation>
    </message>
</context>
<context>
    <name>TowerMenu</name>
    <message numerus="yes">
        <source>Announce to %n tower(s)…</source>
        <extracomment>Verb: tells the chosen towers that ours exists</extracomment>
        <translation>
            <numerusform>%n Turm ankündigen …</numerusform>
            <numerusform>%n Türmen ankündigen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>Verb</extracomment>
        <translation>Adresse kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n tower(s)…</source>
        <extracomment>Verb; asks first</extracomment>
        <translation>
            <numerusform>%n Turm ignorieren …</numerusform>
            <numerusform>%n Türme ignorieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop ignoring…</source>
        <extracomment>Verb: takes back an ignore; asks first</extracomment>
        <translation>Nicht mehr ignorieren …</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n tower(s)…</source>
        <extracomment>Verb; asks first, and cannot be undone</extracomment>
        <translation>
            <numerusform>%n Turm vergessen …</numerusform>
            <numerusform>%n Türme vergessen …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TowerState</name>
    <message>
        <source>New</source>
        <extracomment>the state of a tower</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Alive</source>
        <extracomment>the state of a tower</extracomment>
        <translation>Am Leben</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>the state of a tower, on lines that keep up heartbeats</extracomment>
        <translation>Lebendig</translation>
    </message>
    <message>
        <source>Lost</source>
        <extracomment>the state of a tower: it did not answer</extracomment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Dead</source>
        <extracomment>the state of a tower</extracomment>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Ignored</source>
        <extracomment>the state of a tower: by the user&apos;s choice</extracomment>
        <translation>Ignoriert</translation>
    </message>
</context>
<context>
    <name>TowerTree</name>
    <message>
        <source>Who introduced whom</source>
        <extracomment>Name of a tree, for a screen reader</extracomment>
        <translation>Wer wen vorgestellt hat</translation>
    </message>
</context>
<context>
    <name>TowerTreeRow</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tower in the tree, and how many it introduced</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TowersBar</name>
    <message>
        <source>Filter by name, line, note, key</source>
        <extracomment>Placeholder of the field that filters the towers</extracomment>
        <translation>Nach Name, Linie, Notiz, Schlüssel filtern</translation>
    </message>
    <message>
        <source>Announce to…</source>
        <extracomment>Button: opens the dialog to announce our tower</extracomment>
        <translation>Ankündigen bei …</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>Button: adds a tower without contact</extracomment>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Lists…</source>
        <extracomment>Button: lists of towers, to take over and to hand on</extracomment>
        <translation>Listen …</translation>
    </message>
</context>
<context>
    <name>TowersPage</name>
    <message>
        <source>Towers</source>
        <extracomment>Name of a page</extracomment>
        <translation>Türme</translation>
    </message>
    <message>
        <source>Ignored towers (%1)</source>
        <extracomment>Header of a section that folds</extracomment>
        <translation>Ignorierte Türme (%1)</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Add a tower</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Turm hinzufügen</translation>
    </message>
    <message>
        <source>It joins the list as new, without contact. It is asked when a message is to leave.</source>
        <extracomment>Explains what adding does</extracomment>
        <translation>Er kommt als neu in die Liste, ohne Kontakt. Er wird gefragt, wenn eine Nachricht hinaus soll.</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>host:port</source>
        <extracomment>Shows how an address is written</extracomment>
        <translation>Host:Port</translation>
    </message>
    <message>
        <source>Address of the tower</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Adresse des Turms</translation>
    </message>
</context>
<context>
    <name>TowersTable</name>
    <message>
        <source>Towers</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Türme</translation>
    </message>
    <message>
        <source>No towers yet</source>
        <extracomment>Empty state of the table of towers</extracomment>
        <translation>Noch keine Türme</translation>
    </message>
    <message>
        <source>No tower matches</source>
        <translation>Kein Turm passt</translation>
    </message>
    <message>
        <source>Announce to one that you know, or paste a list of them.</source>
        <extracomment>Empty state of the table of towers: what to do</extracomment>
        <translation>Kündigen Sie sich einem an, den Sie kennen, oder fügen Sie eine Liste ein.</translation>
    </message>
    <message>
        <source>Change the filter above.</source>
        <extracomment>Empty state of the table of towers: what to do</extracomment>
        <translation>Ändern Sie den Filter oben.</translation>
    </message>
    <message>
        <source>Announce to a tower…</source>
        <extracomment>Button</extracomment>
        <translation>Einem Turm ankündigen …</translation>
    </message>
    <message>
        <source>✓</source>
        <translation>✓</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>Turm</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>Ein / aus</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>How fast it answers; φ is how suspicious its silence is</source>
        <translation>Wie schnell er antwortet; φ sagt, wie verdächtig sein Schweigen ist</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>Eingeführt von</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Aussicht</translation>
    </message>
    <message>
        <source>How probably it gets the next message</source>
        <translation>Wie wahrscheinlich er die nächste Nachricht bekommt</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Button that puts a message away</extracomment>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Clackstower</source>
        <extracomment>The window&apos;s title, the program&apos;s name</extracomment>
        <translation>Clackstower</translation>
    </message>
    <message>
        <source>Clackstower cannot start</source>
        <extracomment>Title of the window that tells why the program ends</extracomment>
        <translation>Clackstower kann nicht starten</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button that ends the program</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>Do something…</source>
        <translation>Etwas tun …</translation>
    </message>
    <message>
        <source>Finds everything that can be done here by its words.</source>
        <translation>Findet alles, was man hier tun kann, nach seinen Worten.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Lists every key, and lets you choose others.</source>
        <translation>Zeigt jede Taste; Sie können andere wählen.</translation>
    </message>
    <message>
        <source>Explain the words</source>
        <translation>Die Wörter erklären</translation>
    </message>
    <message>
        <source>What tower, line, rule and the other words mean.</source>
        <translation>Was Turm, Linie, Regel und die anderen Wörter bedeuten.</translation>
    </message>
    <message>
        <source>Go to Listen</source>
        <translation>Zu „Hören“</translation>
    </message>
    <message>
        <source>What passes by, live.</source>
        <translation>Was vorbeikommt, live.</translation>
    </message>
    <message>
        <source>Go to Queue</source>
        <translation>Zur Schlange</translation>
    </message>
    <message>
        <source>What this tower holds and will pass on.</source>
        <translation>Was dieser Turm hält und weitergeben wird.</translation>
    </message>
    <message>
        <source>Go to Towers</source>
        <translation>Zu den Türmen</translation>
    </message>
    <message>
        <source>Every tower that yours has heard of.</source>
        <translation>Jeder Turm, von dem Ihrer gehört hat.</translation>
    </message>
    <message>
        <source>Go to Flow</source>
        <translation>Zum Fluss</translation>
    </message>
    <message>
        <source>Who passes what to whom, as a picture.</source>
        <translation>Wer wem was weitergibt, als Bild.</translation>
    </message>
    <message>
        <source>Go to Rules</source>
        <translation>Zu den Regeln</translation>
    </message>
    <message>
        <source>What becomes of a message that looks so and so.</source>
        <translation>Was aus einer Nachricht wird, die so oder so aussieht.</translation>
    </message>
    <message>
        <source>Go to Archive</source>
        <translation>Zum Archiv</translation>
    </message>
    <message>
        <source>The messages that you chose to keep.</source>
        <translation>Die Nachrichten, die Sie behalten wollten.</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Every setting, and what the tower says about its health.</source>
        <translation>Jede Einstellung, und wie es dem Turm geht.</translation>
    </message>
    <message>
        <source>Go on air</source>
        <translation>Auf Sendung gehen</translation>
    </message>
    <message>
        <source>Listens for other towers and passes on what waits.</source>
        <translation>Hört auf andere Türme und gibt weiter, was wartet.</translation>
    </message>
    <message>
        <source>Go off air</source>
        <translation>Sendung beenden</translation>
    </message>
    <message>
        <source>Closes every listener and stops every sender; what waits stays in the queue.</source>
        <translation>Schließt jeden Empfänger und hält jeden Sender an; was wartet, bleibt in der Schlange.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Narrows the page to what matches.</source>
        <translation>Zeigt nur, was passt.</translation>
    </message>
    <message>
        <source>Show or hide the detail</source>
        <translation>Einzelheiten ein- oder ausblenden</translation>
    </message>
    <message>
        <source>The pane beside the list.</source>
        <translation>Der Bereich neben der Liste.</translation>
    </message>
    <message>
        <source>Show or hide the station strip</source>
        <translation>Senderleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>The stations on top of the window.</source>
        <translation>Die Sender oben im Fenster.</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Enlarges everything.</source>
        <translation>Vergrößert alles.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Shrinks everything.</source>
        <translation>Verkleinert alles.</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Back to the size of the system.</source>
        <translation>Zurück zur Größe des Systems.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ends the tower too; its queue is kept.</source>
        <translation>Beendet auch den Turm; seine Schlange bleibt erhalten.</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>Ansicht anhalten</translation>
    </message>
    <message>
        <source>Holds the list still; the tower goes on and nothing is lost.</source>
        <translation>Hält die Liste an; der Turm arbeitet weiter, nichts geht verloren.</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Jumps to the newest message and follows.</source>
        <translation>Springt zur neuesten Nachricht und folgt.</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <source>Moves down one row.</source>
        <translation>Eine Zeile nach unten.</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorige Nachricht</translation>
    </message>
    <message>
        <source>Moves up one row.</source>
        <translation>Eine Zeile nach oben.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Puts a mark on the message, or takes it off.</source>
        <translation>Setzt ein Merkzeichen oder nimmt es weg.</translation>
    </message>
    <message>
        <source>Make a rule from this</source>
        <translation>Daraus eine Regel machen</translation>
    </message>
    <message>
        <source>Opens the editor with a condition that fits this message.</source>
        <translation>Öffnet den Editor mit einer Bedingung, die auf diese Nachricht passt.</translation>
    </message>
    <message>
        <source>Tune in to messages like this</source>
        <translation>Solche Nachrichten einschalten</translation>
    </message>
    <message>
        <source>Shows them in a station of their own and keeps forwarding.</source>
        <translation>Zeigt sie in einem eigenen Sender und gibt sie weiter.</translation>
    </message>
    <message>
        <source>Archive this message</source>
        <translation>Diese Nachricht archivieren</translation>
    </message>
    <message>
        <source>Keeps a copy for good.</source>
        <translation>Behält dauerhaft eine Kopie.</translation>
    </message>
    <message>
        <source>Stonewall messages like this…</source>
        <translation>Solche Nachrichten abmauern …</translation>
    </message>
    <message>
        <source>Accepts them and destroys them here: it may be the last copy.</source>
        <translation>Nimmt sie an und vernichtet sie hier: Es kann die letzte Kopie sein.</translation>
    </message>
    <message>
        <source>Ignore the tower that sent it</source>
        <translation>Den absendenden Turm ignorieren</translation>
    </message>
    <message>
        <source>Refuses what it sends and sends it nothing; can be undone.</source>
        <translation>Lehnt ab, was er schickt, und schickt ihm nichts; lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Puts its text on the clipboard.</source>
        <translation>Legt ihren Text in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Show in context</source>
        <translation>Im Zusammenhang zeigen</translation>
    </message>
    <message>
        <source>Drops the filter and keeps the row where it is.</source>
        <translation>Hebt den Filter auf; die Zeile bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>It joins the queue and leaves for another tower in its turn.</source>
        <translation>Sie stellt sich an und geht an einen anderen Turm, wenn sie dran ist.</translation>
    </message>
    <message>
        <source>Drop from the queue</source>
        <translation>Aus der Schlange verwerfen</translation>
    </message>
    <message>
        <source>Takes it out for good: it may be the last copy.</source>
        <translation>Entfernt sie endgültig: Es kann die letzte Kopie sein.</translation>
    </message>
    <message>
        <source>Move to the head</source>
        <translation>An die Spitze</translation>
    </message>
    <message>
        <source>It leaves next.</source>
        <translation>Sie geht als nächste hinaus.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Leaves at once, outside the sending rate.</source>
        <translation>Geht sofort hinaus, außerhalb der Senderate.</translation>
    </message>
    <message>
        <source>Announce to a tower…</source>
        <translation>Einem Turm ankündigen …</translation>
    </message>
    <message>
        <source>Tells a tower that yours exists; shows first what will leave.</source>
        <translation>Sagt einem Turm, dass es Ihren gibt; zeigt vorher, was gesendet wird.</translation>
    </message>
    <message>
        <source>Add a tower…</source>
        <translation>Turm hinzufügen …</translation>
    </message>
    <message>
        <source>Puts it on the list without contacting it.</source>
        <translation>Setzt ihn auf die Liste, ohne ihn anzurufen.</translation>
    </message>
    <message>
        <source>Ignore the chosen towers</source>
        <translation>Gewählte Türme ignorieren</translation>
    </message>
    <message>
        <source>Refuses what they send and sends them nothing; can be undone.</source>
        <translation>Lehnt ab, was sie schicken, und schickt ihnen nichts; lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Stop ignoring the chosen towers</source>
        <translation>Gewählte Türme nicht mehr ignorieren</translation>
    </message>
    <message>
        <source>They may send and be sent to again.</source>
        <translation>Sie dürfen wieder senden und empfangen.</translation>
    </message>
    <message>
        <source>Forget the chosen towers</source>
        <translation>Gewählte Türme vergessen</translation>
    </message>
    <message>
        <source>Strikes them off the list, with the key that was remembered.</source>
        <translation>Streicht sie von der Liste, samt dem gemerkten Schlüssel.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Puts host and port on the clipboard.</source>
        <translation>Legt Name und Port in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>A note of your own, which nobody else sees.</source>
        <translation>Eine eigene Notiz, die sonst niemand sieht.</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Shows every tower at once.</source>
        <translation>Zeigt alle Türme auf einmal.</translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation>Bild einfrieren</translation>
    </message>
    <message>
        <source>Holds every tower in its place.</source>
        <translation>Hält jeden Turm an seinem Platz.</translation>
    </message>
    <message>
        <source>Picture or table</source>
        <translation>Bild oder Tabelle</translation>
    </message>
    <message>
        <source>The same data in rows.</source>
        <translation>Dieselben Daten in Zeilen.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Opens the editor; nothing changes before you save.</source>
        <translation>Öffnet den Editor; vor dem Speichern ändert sich nichts.</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>Holds for messages from now on; stored verdicts do not change.</source>
        <translation>Gilt für Nachrichten ab jetzt; gespeicherte Urteile ändern sich nicht.</translation>
    </message>
    <message>
        <source>Switch the rule on or off</source>
        <translation>Regel ein- oder ausschalten</translation>
    </message>
    <message>
        <source>A rule that is off keeps its place and decides nothing.</source>
        <translation>Eine ausgeschaltete Regel behält ihren Platz und entscheidet nichts.</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>Regel nach oben</translation>
    </message>
    <message>
        <source>The first rule that matches decides.</source>
        <translation>Die erste passende Regel entscheidet.</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>Regel nach unten</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Can be undone.</source>
        <translation>Lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Undo the last change of the rules</source>
        <translation>Letzte Änderung der Regeln zurücknehmen</translation>
    </message>
    <message>
        <source>Takes back the last change of the book.</source>
        <translation>Nimmt die letzte Änderung am Regelbuch zurück.</translation>
    </message>
    <message>
        <source>Import rules…</source>
        <translation>Regeln einlesen …</translation>
    </message>
    <message>
        <source>Shows what would change before it changes.</source>
        <translation>Zeigt vorher, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Export the rules…</source>
        <translation>Regeln ausgeben …</translation>
    </message>
    <message>
        <source>The whole book as one JSON document.</source>
        <translation>Das ganze Regelbuch als ein JSON-Dokument.</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Noch einmal senden …</translation>
    </message>
    <message>
        <source>Puts the message into the queue once more, after a question.</source>
        <translation>Stellt die Nachricht nach Rückfrage noch einmal in die Schlange.</translation>
    </message>
    <message>
        <source>Export what was found…</source>
        <translation>Gefundenes ausgeben …</translation>
    </message>
    <message>
        <source>Writes every message found into a file.</source>
        <translation>Schreibt jede gefundene Nachricht in eine Datei.</translation>
    </message>
    <message>
        <source>Import messages…</source>
        <translation>Nachrichten einlesen …</translation>
    </message>
    <message>
        <source>Reads an export back; what is known stays as it is.</source>
        <translation>Liest eine Ausgabe wieder ein; Bekanntes bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Delete old messages…</source>
        <translation>Alte Nachrichten löschen …</translation>
    </message>
    <message>
        <source>Frees the disk for good; cannot be undone.</source>
        <translation>Gibt Speicherplatz endgültig frei; lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Reset the setting</source>
        <translation>Einstellung zurücksetzen</translation>
    </message>
    <message>
        <source>Gives it its default back.</source>
        <translation>Setzt sie auf den Vorgabewert.</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>Einstellungen einlesen …</translation>
    </message>
    <message>
        <source>Export the settings…</source>
        <translation>Einstellungen ausgeben …</translation>
    </message>
    <message>
        <source>Those that are not at their default, as one JSON document.</source>
        <translation>Alle, die nicht auf dem Vorgabewert stehen, als ein JSON-Dokument.</translation>
    </message>
    <message>
        <source>Test every line</source>
        <translation>Jede Linie prüfen</translation>
    </message>
    <message>
        <source>Calls each line of your own tower once, without leaving this machine.</source>
        <translation>Ruft jede Linie Ihres Turms einmal an, ohne diesen Rechner zu verlassen.</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>State and log with names and addresses struck out.</source>
        <translation>Zustand und Protokoll, Namen und Adressen geschwärzt.</translation>
    </message>
</context>
<context>
    <name>VerbRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A verb and its key, read aloud as one sentence</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ViewState</name>
    <message>
        <source>PAUSED</source>
        <extracomment>State of the view, in capitals: nothing moves</extracomment>
        <translation>ANGEHALTEN</translation>
    </message>
    <message>
        <source>LIVE</source>
        <extracomment>State of the view, in capitals: it shows what happens now</extracomment>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <extracomment>State of the view, in capitals: the tower is off air</extracomment>
        <translation>STILL</translation>
    </message>
    <message>
        <source>Resume view</source>
        <extracomment>Lets a paused view move on</extracomment>
        <translation>Ansicht fortsetzen</translation>
    </message>
    <message>
        <source>Pause view</source>
        <extracomment>Stops the view from moving; the tower works on</extracomment>
        <translation>Ansicht anhalten</translation>
    </message>
    <message>
        <source>The tower works on and nothing is lost (Space)</source>
        <extracomment>Explains &quot;Pause view&quot;</extracomment>
        <translation>Der Turm arbeitet weiter, nichts geht verloren (Leertaste)</translation>
    </message>
</context>
<context>
    <name>VolumeTimeline</name>
    <message>
        <source>Messages over the last ten minutes. Arrow keys choose a minute, Escape shows all.</source>
        <extracomment>Name of the volume timeline, for a screen reader</extracomment>
        <translation>Nachrichten der letzten zehn Minuten. Pfeiltasten wählen eine Minute, Escape zeigt alle.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>now</source>
        <comment>when a tower was heard</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a span such as &quot;3 min&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>a span of milliseconds, short</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a span of seconds, short</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>a span of minutes, short</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>a span of hours, short</extracomment>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>a span of days</extracomment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt; 0.001 %</source>
        <extracomment>a share that is too small for digits</extracomment>
        <translation>&lt; 0,001 %</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>New</source>
        <extracomment>State of a tower, alone in a table cell</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Am Leben</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Tuned</source>
        <extracomment>What became of a message, alone in a table cell</extracomment>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Stonewalled</source>
        <translation>Abgemauert</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Angestellt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Gossip</source>
        <translation>Tratsch</translation>
    </message>
    <message>
        <source>A program that passes messages on. Yours is one of many.</source>
        <extracomment>One line that explains a word, shown on hover</extracomment>
        <translation>Ein Programm, das Nachrichten weitergibt. Ihres ist eines von vielen.</translation>
    </message>
    <message>
        <source>One protocol that your tower speaks with others.</source>
        <translation>Ein Protokoll, das Ihr Turm mit anderen spricht.</translation>
    </message>
    <message>
        <source>See what passes through your tower.</source>
        <translation>Sehen, was durch Ihren Turm geht.</translation>
    </message>
    <message>
        <source>Messages that wait here until another tower takes them.</source>
        <translation>Nachrichten, die hier warten, bis ein anderer Turm sie nimmt.</translation>
    </message>
    <message>
        <source>Show these messages as a station, and keep forwarding them.</source>
        <translation>Diese Nachrichten als Sender zeigen und weiter weitergeben.</translation>
    </message>
    <message>
        <source>Keep a copy here, and keep forwarding.</source>
        <translation>Hier eine Kopie behalten und weiter weitergeben.</translation>
    </message>
    <message>
        <source>Accept the message, then destroy it here. It may be the last copy.</source>
        <translation>Die Nachricht annehmen und hier vernichten. Es kann die letzte Kopie sein.</translation>
    </message>
    <message>
        <source>Take a message out. The sender may be told no.</source>
        <translation>Eine Nachricht herausnehmen. Der Absender erfährt vielleicht ein Nein.</translation>
    </message>
    <message>
        <source>Tell a tower that yours exists. It learns your address.</source>
        <translation>Einem Turm sagen, dass es Ihren gibt. Er erfährt Ihre Adresse.</translation>
    </message>
    <message>
        <source>Take nothing from a tower and send nothing to it.</source>
        <translation>Von einem Turm nichts annehmen und ihm nichts senden.</translation>
    </message>
    <message>
        <source>Named by somebody, not tried yet. New towers are asked first.</source>
        <translation>Von jemandem genannt, noch nicht erprobt. Neue Türme werden zuerst gefragt.</translation>
    </message>
    <message>
        <source>Took or brought a message lately. Gets most of what is sent.</source>
        <translation>Hat kürzlich eine Nachricht genommen oder gebracht. Bekommt das meiste.</translation>
    </message>
    <message>
        <source>Did not answer last time. Gets about one message in twenty.</source>
        <translation>Hat zuletzt nicht geantwortet. Bekommt etwa jede zwanzigste Nachricht.</translation>
    </message>
    <message>
        <source>Has not answered for long. Is tried very rarely.</source>
        <translation>Hat lange nicht geantwortet. Wird sehr selten versucht.</translation>
    </message>
    <message>
        <source>All that no station matched.</source>
        <translation>Alles, was zu keinem Sender passte.</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::Announcer</name>
    <message>
        <source>asked; waiting for the answer</source>
        <extracomment>an announcement is under way</extracomment>
        <translation>gefragt; die Antwort steht aus</translation>
    </message>
    <message>
        <source>accepted after %1</source>
        <extracomment>an announcement was answered; %1 is a span such as &quot;12 ms&quot;</extracomment>
        <translation>angenommen nach %1</translation>
    </message>
    <message>
        <source>At most %1 towers at once</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Höchstens %1 Türme auf einmal</translation>
    </message>
    <message>
        <source>%1 of %2 towers accepted</source>
        <extracomment>What came of announcing to several towers: %1 of %2 accepted</extracomment>
        <translation>%1 von %2 Türmen haben angenommen</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::Composer</name>
    <message>
        <source>The JSON is not complete yet</source>
        <extracomment>what is wrong with the JSON that was typed</extracomment>
        <translation>Das JSON ist noch nicht vollständig</translation>
    </message>
    <message>
        <source>The JSON is nested too deep</source>
        <extracomment>what is wrong with the JSON that was typed</extracomment>
        <translation>Das JSON ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>This is not valid JSON</source>
        <extracomment>what is wrong with the JSON that was typed</extracomment>
        <translation>Das ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>Every tower drops an empty value such as null, false or 0</source>
        <extracomment>null, false, zero and &quot;&quot; are not messages</extracomment>
        <translation>Jeder Turm verwirft einen leeren Wert wie null, false oder 0</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>the size of a message with its envelope, and the size that original towers read whole</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::FirstSteps</name>
    <message>
        <source>Write a host name or an address, such as tower.example or 192.168.1.20.</source>
        <extracomment>First run: what is wrong with the name that was written</extracomment>
        <translation>Geben Sie einen Rechnernamen oder eine Adresse an, etwa turm.example oder 192.168.1.20.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <extracomment>First run: what is wrong with the port that was written</extracomment>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>%1. For any other machine that name means the machine itself: towers elsewhere can answer you, but cannot call you.</source>
        <extracomment>First run; %1 is a host and port such as localhost:8080</extracomment>
        <translation>%1. Für jeden anderen Rechner bedeutet dieser Name ihn selbst: Türme anderswo können Ihnen antworten, Sie aber nicht anrufen.</translation>
    </message>
    <message>
        <source>%1. That address means something in your own network only.</source>
        <extracomment>First run; %1 is a host and port such as 192.168.1.20:8080</extracomment>
        <translation>%1. Diese Adresse gilt nur in Ihrem eigenen Netz.</translation>
    </message>
    <message>
        <source>%1, and nothing else. Whoever it is told to may tell others.</source>
        <extracomment>First run; %1 is a host and port such as tower.example:8080</extracomment>
        <translation>%1 und sonst nichts. Wer es erfährt, darf es weitersagen.</translation>
    </message>
    <message>
        <source>Only programs on this computer. Nothing from outside gets in.</source>
        <extracomment>First run: who can reach the tower</extracomment>
        <translation>Nur Programme auf diesem Rechner. Von außen kommt nichts herein.</translation>
    </message>
    <message>
        <source>Every machine that can reach this computer on port %1: your own network, and the internet where a router or firewall lets it through.</source>
        <extracomment>First run: who can reach the tower; %1 is a port</extracomment>
        <translation>Jeder Rechner, der diesen auf Port %1 erreicht: Ihr eigenes Netz, und das Internet, soweit Router oder Firewall es durchlassen.</translation>
    </message>
    <message>
        <source>Every machine that can reach %1 on port %2.</source>
        <extracomment>First run: who can reach the tower; %1 is an address, %2 a port</extracomment>
        <translation>Jeder Rechner, der %1 auf Port %2 erreicht.</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::FlowModel</name>
    <message>
        <source>Live</source>
        <extracomment>the graph shows what happens now</extracomment>
        <translation>Lebendig</translation>
    </message>
    <message>
        <source>%1 in, %2 out, %3 failed · %4 a minute · %5 tuned, %6 stonewalled</source>
        <extracomment>what passed between us and a tower; numbers</extracomment>
        <translation>%1 ein, %2 aus, %3 gescheitert · %4 je Minute · %5 eingeschaltet, %6 abgemauert</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::IntroductionTree</name>
    <message numerus="yes">
        <source>%1, level %2, introduced %n tower(s)</source>
        <extracomment>a row of the introduction tree, for a screen reader: name, level, how many it introduced</extracomment>
        <translation>
            <numerusform>%1, Ebene %2, hat %n Turm vorgestellt</numerusform>
            <numerusform>%1, Ebene %2, hat %n Türme vorgestellt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::LinesModel</name>
    <message>
        <source>listens on %1</source>
        <translation>hört auf %1</translation>
    </message>
    <message>
        <source>off air</source>
        <translation>nicht auf Sendung</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::LogModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Fehlersuche</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::QueueForecast</name>
    <message>
        <source>%1 gets the next message with %2</source>
        <extracomment>for a screen reader: a tower and its chance to get the next message</extracomment>
        <translation>%1 bekommt die nächste Nachricht mit %2</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Off air: nothing leaves</source>
        <translation>Nicht auf Sendung: nichts geht hinaus</translation>
    </message>
    <message>
        <source>Sending is switched off (clacks.sendrate is 0)</source>
        <translation>Senden ist ausgeschaltet (clacks.sendrate ist 0)</translation>
    </message>
    <message>
        <source>Waits for a tower to send to</source>
        <translation>Wartet auf einen Turm als Empfänger</translation>
    </message>
    <message>
        <source>Drains in %1 at %2/s, if nothing comes in</source>
        <extracomment>forecast of the queue; %1 is a span such as &quot;3 min&quot;, %2 messages a second</extracomment>
        <translation>In %1 leer bei %2/s, wenn nichts hinzukommt</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies kept until they are seen again</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n Kopie bleibt, bis sie wieder auftaucht</numerusform>
            <numerusform>%n Kopien bleiben, bis sie wieder auftauchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::QueueModel</name>
    <message>
        <source>this tower</source>
        <extracomment>where a message comes from: it was made here</extracomment>
        <translation>dieser Turm</translation>
    </message>
    <message>
        <source>%1: waits for %2, %3, from %4: %5</source>
        <extracomment>A row of the queue, for a screen reader: place, age, size, where from, what it says</extracomment>
        <translation>%1: wartet seit %2, %3, von %4: %5</translation>
    </message>
    <message>
        <source>Dropped. This tower may have held the last copy.</source>
        <extracomment>what was done</extracomment>
        <translation>Verworfen. Dieser Turm hatte vielleicht die letzte Kopie.</translation>
    </message>
    <message>
        <source>Back in the queue, at the end</source>
        <extracomment>what was done</extracomment>
        <translation>Wieder in der Schlange, am Ende</translation>
    </message>
    <message>
        <source>Moved to the head: it leaves next</source>
        <extracomment>what was done</extracomment>
        <translation>An der Spitze: Sie geht als nächste hinaus</translation>
    </message>
    <message>
        <source>Under way to %1</source>
        <extracomment>what was done; %1 is a tower</extracomment>
        <translation>Unterwegs zu %1</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::SettingsImport</name>
    <message>
        <source>This is no file of settings: it must hold one JSON object of names and values.</source>
        <translation>Das ist keine Einstellungsdatei: Sie muss ein JSON-Objekt aus Namen und Werten enthalten.</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::SettingsModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>von Ihnen gesetzt</translation>
    </message>
    <message>
        <source>for this run only</source>
        <translation>nur für diesen Lauf</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::Suspicion</name>
    <message numerus="yes">
        <source>At φ %1, %n tower(s) would be dead</source>
        <extracomment>%1 is a threshold of suspicion</extracomment>
        <translation>
            <numerusform>Bei φ %1 wäre %n Turm tot</numerusform>
            <numerusform>Bei φ %1 wären %n Türme tot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::TowerDeeds</name>
    <message numerus="yes">
        <source>Ignore %n tower(s)?</source>
        <extracomment>asked before towers are ignored</extracomment>
        <translation>
            <numerusform>%n Turm ignorieren?</numerusform>
            <numerusform>%n Türme ignorieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop ignoring %n tower(s)?</source>
        <extracomment>asked before towers are heard again</extracomment>
        <translation>
            <numerusform>%n Turm nicht mehr ignorieren?</numerusform>
            <numerusform>%n Türme nicht mehr ignorieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n tower(s)?</source>
        <extracomment>asked before towers leave the address book</extracomment>
        <translation>
            <numerusform>%n Turm vergessen?</numerusform>
            <numerusform>%n Türme vergessen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the new key of %n tower(s)?</source>
        <extracomment>asked before the changed key of a tower is accepted</extracomment>
        <translation>
            <numerusform>Den neuen Schlüssel von %n Turm annehmen?</numerusform>
            <numerusform>Die neuen Schlüssel von %n Türmen annehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is taken from them and nothing is sent to them. You can take this back.</source>
        <translation>Von ihnen wird nichts angenommen und ihnen nichts gesendet. Sie können es zurücknehmen.</translation>
    </message>
    <message>
        <source>They come back as new. You can take this back.</source>
        <translation>Sie kommen als neu zurück. Sie können es zurücknehmen.</translation>
    </message>
    <message>
        <source>Their counts, your notes and the keys they showed are lost. This cannot be undone.</source>
        <translation>Ihre Zähler, Ihre Notizen und die gezeigten Schlüssel gehen verloren. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Somebody else may be answering in its place. Ask its owner before you accept. This cannot be undone.</source>
        <translation>Vielleicht antwortet jemand anderes an seiner Stelle. Fragen Sie vor dem Annehmen den Besitzer. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <extracomment>button</extracomment>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Stop ignoring</source>
        <extracomment>button: takes back an ignore</extracomment>
        <translation>Nicht mehr ignorieren</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <extracomment>button</extracomment>
        <translation>Endgültig vergessen</translation>
    </message>
    <message>
        <source>Accept key</source>
        <extracomment>button: accepts a changed key</extracomment>
        <translation>Schlüssel annehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n tower(s) ignored</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n Turm ignoriert</numerusform>
            <numerusform>%n Türme ignoriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tower(s) heard again, as new</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n Turm wieder gehört, als neu</numerusform>
            <numerusform>%n Türme wieder gehört, als neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tower(s) forgotten</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n Turm vergessen</numerusform>
            <numerusform>%n Türme vergessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) accepted</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n Schlüssel angenommen</numerusform>
            <numerusform>%n Schlüssel angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, without contact</source>
        <extracomment>what was done; %1 is an address</extracomment>
        <translation>%1 hinzugefügt, ohne Kontakt</translation>
    </message>
    <message>
        <source>Note kept</source>
        <extracomment>what was done</extracomment>
        <translation>Notiz behalten</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::TowerDetails</name>
    <message>
        <source>for %1 · heard %2</source>
        <extracomment>how long a tower has been in its state, and when it was heard; %1 is a span such as &quot;3 min&quot;, %2 such as &quot;3 s ago&quot;</extracomment>
        <translation>seit %1 · gehört %2</translation>
    </message>
    <message>
        <source>latency %1 · %2 in · %3 out · %4 failed</source>
        <extracomment>what passed in the last hour: latency such as &quot;12 ms&quot;, and numbers</extracomment>
        <translation>Antwortzeit %1 · %2 ein · %3 aus · %4 gescheitert</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::TowerList</name>
    <message>
        <source>will be added, without contact</source>
        <extracomment>preview of an import: what would happen to this line</extracomment>
        <translation>wird hinzugefügt, ohne Kontakt</translation>
    </message>
    <message>
        <source>will be ignored</source>
        <extracomment>preview of an import: what would happen to this line</extracomment>
        <translation>wird ignoriert</translation>
    </message>
    <message>
        <source>is known already</source>
        <extracomment>preview of an import: what would happen to this line</extracomment>
        <translation>ist schon bekannt</translation>
    </message>
    <message>
        <source>is no address; write host:port</source>
        <translation>ist keine Adresse; schreiben Sie Name:Port</translation>
    </message>
    <message numerus="yes">
        <source>%n tower(s) taken over</source>
        <extracomment>what was done</extracomment>
        <translation>
            <numerusform>%n Turm übernommen</numerusform>
            <numerusform>%n Türme übernommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::TowersModel</name>
    <message>
        <source>you</source>
        <extracomment>who introduced a tower: the user</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>itself</source>
        <extracomment>who introduced a tower: nobody, it called by itself</extracomment>
        <translation>selbst</translation>
    </message>
    <message>
        <source>%1, %2, %3 line, heard %4, %5 in, %6 out, odds %7</source>
        <extracomment>A row of the table of towers, for a screen reader: name, state, line, when it was heard, messages in and out</extracomment>
        <translation>%1, %2, Linie %3, gehört %4, %5 ein, %6 aus, Aussicht %7</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::VerbTable</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>Diese Taste lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Take it from there first.</source>
        <translation>%1 gehört schon zu „%2“. Nehmen Sie die Taste zuerst dort weg.</translation>
    </message>
</context>
</TS>
