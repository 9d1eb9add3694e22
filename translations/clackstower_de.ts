<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ActionForm</name>
    <message>
        <source>Then</source>
        <extracomment>Heading in the rule editor: what is done to the messages</extracomment>
        <translation>Dann</translation>
    </message>
    <message>
        <source>and ends with</source>
        <extracomment>Beside the verbs of a rule that decide what becomes of a message: forward, stonewall, refuse, …</extracomment>
        <translation>und endet mit</translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What an action of a rule does; %1 is its name</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of the entry beside an action, for a screen reader: the action, what is asked for</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 that are there</source>
        <extracomment>Name of a choice, for a screen reader: the action, what is asked for</extracomment>
        <translation>%1, vorhanden: %2</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
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
    <message>
        <source>Close</source>
        <extracomment>Buttons that close a dialog: after something was done, and before</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ArchiveBar</name>
    <message>
        <source>Search words, a &quot;phrase&quot;, begin*</source>
        <extracomment>In the empty search field of the archive</extracomment>
        <translation>Wörter suchen, eine „Wendung“, Anfang*</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <extracomment>Name of the search field of the archive, for a screen reader</extracomment>
        <translation>Das Archiv durchsuchen</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Opens the dialog that writes what was found into a file</extracomment>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>Opens the dialog that reads a file into the archive</extracomment>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Storage</source>
        <extracomment>Shows how much the archive holds, and how long</extracomment>
        <translation>Speicher</translation>
    </message>
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
</context>
<context>
    <name>ArchiveEmpty</name>
    <message>
        <source>Nothing found</source>
        <extracomment>Title of an empty list of the archive</extracomment>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing is kept yet</source>
        <translation>Noch ist nichts aufgehoben</translation>
    </message>
    <message>
        <source>None of the %L1 kept messages matches. All words must be there; begin* finds longer ones.</source>
        <extracomment>Below &quot;Nothing found&quot;; %L1 is how many messages the archive holds</extracomment>
        <translation>Keine der %L1 aufgehobenen Nachrichten passt. Alle Wörter müssen vorkommen; Anfang* findet auch längere.</translation>
    </message>
    <message>
        <source>Messages stay here as soon as one matches: %1.</source>
        <extracomment>Below &quot;Nothing is kept yet&quot;; %1 are names of rules</extracomment>
        <translation>Nachrichten bleiben hier, sobald eine passt: %1.</translation>
    </message>
    <message>
        <source>No rule archives anything. Make one that keeps what you want to find again, or import an archive.</source>
        <extracomment>Below &quot;Nothing is kept yet&quot;</extracomment>
        <translation>Keine Regel archiviert etwas. Lege eine an, die aufhebt, was du wiederfinden willst, oder importiere ein Archiv.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <extracomment>Button: forgets words, filter and time</extracomment>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Make a rule that archives…</source>
        <extracomment>Button: opens the editor of a new rule</extracomment>
        <translation>Regel anlegen, die archiviert …</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>Opens the dialog that reads a file into the archive</extracomment>
        <translation>Importieren …</translation>
    </message>
</context>
<context>
    <name>ArchiveFoot</name>
    <message>
        <source>%L1 kept, %2 on the disk</source>
        <extracomment>Follows how many were found: how many the archive holds, and what they cost on the disk</extracomment>
        <translation>%L1 aufgehoben, %2 auf der Platte</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <extracomment>Button: ends a search, what was found stays</extracomment>
        <translation>Suche beenden</translation>
    </message>
</context>
<context>
    <name>ArchiveKeys</name>
    <message>
        <source>Copied</source>
        <extracomment>Toast after copying</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ArchiveList</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
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
        <source>Archived messages</source>
        <extracomment>Name of the list of archived messages, for a screen reader</extracomment>
        <translation>Archivierte Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n kept since</source>
        <comment>messages that were archived after the search</comment>
        <translation>
            <numerusform>%n seither aufgehoben</numerusform>
            <numerusform>%n seither aufgehoben</numerusform>
        </translation>
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
        <source>Ignored %1</source>
        <extracomment>Toast; %1 is a tower&apos;s address</extracomment>
        <translation>%1 wird ignoriert</translation>
    </message>
    <message>
        <source>No longer ignored: %1</source>
        <translation>Nicht mehr ignoriert: %1</translation>
    </message>
    <message>
        <source>Export what was found</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Gefundenes exportieren</translation>
    </message>
    <message>
        <source>Every message of the archive is written, oldest first.</source>
        <extracomment>Explains what an export writes</extracomment>
        <translation>Jede Nachricht des Archivs wird geschrieben, die älteste zuerst.</translation>
    </message>
    <message>
        <source>Every message that the search finds is written, oldest first: also those that the list does not show yet.</source>
        <extracomment>Explains what an export writes</extracomment>
        <translation>Jede Nachricht, die die Suche findet, wird geschrieben, die älteste zuerst: auch jene, die die Liste noch nicht zeigt.</translation>
    </message>
</context>
<context>
    <name>ArchiveRow</name>
    <message>
        <source>From %1, %2, at %3: %4</source>
        <extracomment>A row of the archive for a screen reader: sender, line, time, message</extracomment>
        <translation>Von %1, %2, um %3: %4</translation>
    </message>
    <message>
        <source>you</source>
        <extracomment>The sender of a message that this tower&apos;s user wrote</extracomment>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>ArchiveVerbs</name>
    <message>
        <source>Send again…</source>
        <extracomment>Button: puts an archived message into the queue once more</extracomment>
        <translation>Noch einmal senden…</translation>
    </message>
    <message>
        <source>Make rule…</source>
        <translation>Regel machen …</translation>
    </message>
    <message>
        <source>Ignore tower</source>
        <translation>Turm ignorieren</translation>
    </message>
    <message>
        <source>Storage</source>
        <extracomment>Shows how much the archive holds, and how long</extracomment>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>CaptureBar</name>
    <message>
        <source>Reading %1, %2 %</source>
        <extracomment>How far a file is read; %1 is its name, %2 a percentage</extracomment>
        <translation>%1 wird gelesen, %2 %</translation>
    </message>
    <message numerus="yes">
        <source>You look at %1: %n message(s), %2. A file, not live; nothing in it is sent or kept.</source>
        <extracomment>Over the list while the messages of a file are shown; %1 is its name, %2 are two times</extracomment>
        <translation>
            <numerusform>Sie sehen %1: eine Nachricht, %2. Eine Datei, nicht live; nichts darin wird gesendet oder aufbewahrt.</numerusform>
            <numerusform>Sie sehen %1: %n Nachrichten, %2. Eine Datei, nicht live; nichts darin wird gesendet oder aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import into the archive</source>
        <extracomment>Button: keeps the messages of the file that is looked at</extracomment>
        <translation>Ins Archiv importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: ends the reading of a file</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: puts the file away that is looked at, and shows again what passes by</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>Blue</source>
        <extracomment>A colour</extracomment>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purpur</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
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
    <message>
        <source>Do something</source>
        <extracomment>Name of the palette of everything that can be done, for a screen reader</extracomment>
        <translation>Etwas tun</translation>
    </message>
    <message>
        <source>Nothing is called that here</source>
        <extracomment>Instead of the list of all that can be done, when no words fit</extracomment>
        <translation>So heißt hier nichts</translation>
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
    <name>ConditionForm</name>
    <message>
        <source>When</source>
        <extracomment>Heading in the rule editor: for which messages</extracomment>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>How the conditions are joined</source>
        <extracomment>Name of a choice in the rule editor, for a screen reader</extracomment>
        <translation>Wie die Bedingungen verbunden sind</translation>
    </message>
    <message>
        <source>all of these</source>
        <extracomment>How the conditions of a rule are joined</extracomment>
        <translation>alle davon</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>eine davon</translation>
    </message>
    <message>
        <source>every message; or such as %1</source>
        <extracomment>Placeholder of an empty condition; the example is not translated</extracomment>
        <translation>jede Nachricht; oder etwa %1</translation>
    </message>
    <message>
        <source>Condition as text</source>
        <extracomment>Name of the condition&apos;s text, for a screen reader</extracomment>
        <translation>Bedingung als Text</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <extracomment>Button: adds a line to a condition</extracomment>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>This condition has brackets: it stays text.</source>
        <extracomment>Below a condition that has brackets</extracomment>
        <translation>Diese Bedingung hat Klammern: Sie bleibt Text.</translation>
    </message>
</context>
<context>
    <name>ConditionLine</name>
    <message>
        <source>Field: %1</source>
        <extracomment>Name of a choice in a line of a condition, for a screen reader</extracomment>
        <translation>Feld: %1</translation>
    </message>
    <message>
        <source>a.b</source>
        <extracomment>Placeholder for the path to a value inside JSON</extracomment>
        <translation>a.b</translation>
    </message>
    <message>
        <source>Path inside the JSON</source>
        <extracomment>Name of an entry in a line of a condition, for a screen reader</extracomment>
        <translation>Pfad im JSON</translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <extracomment>Name of a choice in a line of a condition, for a screen reader</extracomment>
        <translation>Vergleich: %1</translation>
    </message>
    <message>
        <source>Value for %1</source>
        <extracomment>Name of an entry in a line of a condition, for a screen reader</extracomment>
        <translation>Wert für %1</translation>
    </message>
    <message>
        <source>Take this condition out</source>
        <extracomment>Button at a line of a condition</extracomment>
        <translation>Diese Bedingung herausnehmen</translation>
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
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>Toast after copying</extracomment>
        <translation>Kopiert</translation>
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
    <message>
        <source>Held by a rule</source>
        <translation>Von einer Regel zurückgehalten</translation>
    </message>
    <message>
        <source>You were told</source>
        <translation>Dir gemeldet</translation>
    </message>
    <message>
        <source>%1 by the rule &quot;%2&quot;, version %3</source>
        <extracomment>Step of a message&apos;s way; %1 is what was decided, %2 a rule&apos;s name, %3 its version</extracomment>
        <translation>%1 durch die Regel „%2“, Fassung %3</translation>
    </message>
    <message>
        <source>tuned in by %1</source>
        <extracomment>Step of a message&apos;s way; %1 names stations</extracomment>
        <translation>eingeschaltet durch %1</translation>
    </message>
    <message>
        <source>no rule applies</source>
        <extracomment>Step of a message&apos;s way: it was passed on since nothing else was decided</extracomment>
        <translation>keine Regel trifft zu</translation>
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
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <extracomment>Button: writes a file</extracomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>Before the choice of a format</extracomment>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>Format der Datei</translation>
    </message>
    <message>
        <source>JSON lines: everything, can be imported again</source>
        <extracomment>A format of a file</extracomment>
        <translation>JSON-Zeilen: alles, kann wieder importiert werden</translation>
    </message>
    <message>
        <source>CSV: for spreadsheets, each message with its first sighting</source>
        <extracomment>A format of a file</extracomment>
        <translation>CSV: für Tabellen, jede Nachricht mit ihrer ersten Sichtung</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>Before the field for a path</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Before the choice of which messages are written</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Which messages are written</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>Welche Nachrichten geschrieben werden</translation>
    </message>
    <message>
        <source>pcapng: everything, opens in Wireshark</source>
        <extracomment>A format of a file; Wireshark is a program</extracomment>
        <translation>pcapng: alles, in Wireshark zu öffnen</translation>
    </message>
</context>
<context>
    <name>FeedColumns</name>
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
        <translation>Leitung</translation>
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
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>FeedEmpty</name>
    <message>
        <source>%1 tells of towers</source>
        <extracomment>Title of an empty feed; %1 is a station</extracomment>
        <translation>%1 berichtet von Türmen</translation>
    </message>
    <message>
        <source>Nothing on %1 yet</source>
        <extracomment>Title of an empty feed; %1 is a station</extracomment>
        <translation>Noch nichts auf %1</translation>
    </message>
    <message>
        <source>Nobody has sent anything yet</source>
        <translation>Noch hat niemand etwas gesendet</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>What it hears is no message. The towers have a page of their own.</source>
        <extracomment>Below &quot;… tells of towers&quot;</extracomment>
        <translation>Was er hört, ist keine Nachricht. Die Türme haben eine eigene Seite.</translation>
    </message>
    <message>
        <source>Messages appear here as soon as the station hears one. Its filter is in its editor.</source>
        <extracomment>Below &quot;Nothing on … yet&quot;</extracomment>
        <translation>Nachrichten erscheinen hier, sobald der Sender eine hört. Sein Filter steht in seinem Editor.</translation>
    </message>
    <message>
        <source>Messages appear here as other towers bring them. Announce yourself to one to be found.</source>
        <translation>Hier erscheinen Nachrichten, sobald andere Türme sie bringen. Kündigen Sie sich einem an, um gefunden zu werden.</translation>
    </message>
    <message>
        <source>Messages come in, but the filter lets none of them through.</source>
        <translation>Es kommen Nachrichten, aber der Filter lässt keine durch.</translation>
    </message>
    <message>
        <source>Back to everything</source>
        <extracomment>Tunes out of a station: shows all messages again</extracomment>
        <translation>Zurück zu allem</translation>
    </message>
    <message>
        <source>Show the towers</source>
        <extracomment>Opens the page Towers</extracomment>
        <translation>Türme zeigen</translation>
    </message>
    <message>
        <source>Announce to a tower</source>
        <translation>Einem Turm ankündigen</translation>
    </message>
    <message>
        <source>There is no message in this file</source>
        <extracomment>Title of the list of a file that is looked at</extracomment>
        <translation>In dieser Datei ist keine Nachricht</translation>
    </message>
    <message>
        <source>The file holds messages, but the filter lets none of them through.</source>
        <translation>Die Datei enthält Nachrichten, aber der Filter lässt keine davon durch.</translation>
    </message>
</context>
<context>
    <name>FeedFiles</name>
    <message>
        <source>What the filter shows: %L1</source>
        <extracomment>Which messages are written into a file</extracomment>
        <translation>Was der Filter zeigt: %L1</translation>
    </message>
    <message>
        <source>The chosen message</source>
        <extracomment>Which messages are written into a file</extracomment>
        <translation>Die gewählte Nachricht</translation>
    </message>
    <message>
        <source>The marked ones: %L1</source>
        <extracomment>Which messages are written into a file</extracomment>
        <translation>Die markierten: %L1</translation>
    </message>
    <message>
        <source>All that are here, filtered or not: %L1</source>
        <extracomment>Which messages are written into a file</extracomment>
        <translation>Alle, die hier sind, gefiltert oder nicht: %L1</translation>
    </message>
    <message>
        <source>Export messages</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Nachrichten exportieren</translation>
    </message>
    <message>
        <source>Written oldest first, once for each time that a message came, with the verdict that it got then.</source>
        <extracomment>Explains what an export from the list writes</extracomment>
        <translation>Geschrieben wird vom Ältesten an, je einmal für jedes Mal, da eine Nachricht kam, mit dem Urteil, das sie damals bekam.</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Mitschnitt öffnen</translation>
    </message>
    <message>
        <source>Shows what an export wrote, here or elsewhere. Nothing of it is sent or kept, and what passes by meanwhile waits in the list.</source>
        <extracomment>Explains what happens when one opens a file</extracomment>
        <translation>Zeigt, was ein Export geschrieben hat, hier oder anderswo. Nichts davon wird gesendet oder aufbewahrt, und was inzwischen vorbeikommt, wartet in der Liste.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: shows the messages of a file</extracomment>
        <translation>Öffnen</translation>
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
        <source>Save as station</source>
        <extracomment>Makes a station of the filter</extracomment>
        <translation>Als Sender speichern</translation>
    </message>
    <message>
        <source>Only this line, all but this line, or either: a click goes on to the next</source>
        <extracomment>Explains the chip of a line such as clacks in the filter bar</extracomment>
        <translation>Nur diese Linie, alle außer dieser, oder beides: Ein Klick geht weiter</translation>
    </message>
    <message>
        <source>Filters</source>
        <extracomment>Opens the list of filters to choose from</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters that you saved or used lately, and some to begin with</source>
        <extracomment>Explains the button that opens the list of filters</extracomment>
        <translation>Filter, die Sie gesichert oder neulich benutzt haben, und einige für den Anfang</translation>
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
    <message numerus="yes">
        <source>%n marked</source>
        <extracomment>Button: goes to the next of the marked messages</extracomment>
        <translation>
            <numerusform>%n gemerkt</numerusform>
            <numerusform>%n gemerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>Next mark (N)</source>
        <extracomment>Explains the button with the number of marks</extracomment>
        <translation>Nächste gemerkte (N)</translation>
    </message>
    <message>
        <source>tuned in to %1 (Esc: back to everything)</source>
        <extracomment>Follows the counts while a station is tuned in; %1 is its name</extracomment>
        <translation>eingestellt auf %1 (Esc: zurück zu allem)</translation>
    </message>
    <message>
        <source>Open capture…</source>
        <extracomment>Opens the dialog that names a file of messages to look at</extracomment>
        <translation>Mitschnitt öffnen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Opens the dialog that writes messages into a file</extracomment>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>FeedKeys</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>FeedList</name>
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
    <message>
        <source>%1 by %2</source>
        <extracomment>A verdict with the rule that decided it and its version, such as Tuned by Weather v3</extracomment>
        <translation>%1 durch %2</translation>
    </message>
</context>
<context>
    <name>FeedView</name>
    <message>
        <source>Messages, newest first</source>
        <extracomment>Name of the list of messages, for a screen reader</extracomment>
        <translation>Nachrichten, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>Path of a .pcapng, .jsonl or .csv file</source>
        <extracomment>Empty field for the path of a file</extracomment>
        <translation>Pfad einer .pcapng-, .jsonl- oder .csv-Datei</translation>
    </message>
</context>
<context>
    <name>FilterChoices</name>
    <message>
        <source>Suggestions</source>
        <extracomment>Name of the list of words that could come next in a filter, for a screen reader</extracomment>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Column %1: %2</source>
        <extracomment>What is wrong with a filter; %1 counts characters from 1</extracomment>
        <translation>Spalte %1: %2</translation>
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
    <name>GlossarySheet</name>
    <message>
        <source>Words</source>
        <extracomment>Title of the sheet that explains words
----------
Name of the list of words, for a screen reader</extracomment>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button that closes a sheet</extracomment>
        <translation>Schließen</translation>
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
    <name>ImportDialog</name>
    <message>
        <source>Import messages</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Nachrichten importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>Button: reads a file</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reads what an export wrote: pcapng, JSON lines or CSV. Messages that are known stay as they are; nothing is sent.</source>
        <extracomment>Explains what an import does</extracomment>
        <translation>Liest, was ein Export geschrieben hat: pcapng, JSON-Zeilen oder CSV. Bekannte Nachrichten bleiben, wie sie sind; nichts wird gesendet.</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Values of the message</source>
        <extracomment>Name of a tree, for a screen reader</extracomment>
        <translation>Werte der Nachricht</translation>
    </message>
    <message>
        <source>No JSON</source>
        <extracomment>In place of a tree of values</extracomment>
        <translation>Kein JSON</translation>
    </message>
    <message>
        <source>This message is no JSON: see it as text or as hex.</source>
        <translation>Diese Nachricht ist kein JSON: sie lässt sich als Text oder hexadezimal ansehen.</translation>
    </message>
    <message>
        <source>Filter the list by this value</source>
        <extracomment>Verb of a value inside a message</extracomment>
        <translation>Liste nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>Make a rule of this value…</source>
        <translation>Regel aus diesem Wert machen…</translation>
    </message>
    <message>
        <source>Copy value</source>
        <extracomment>Verb, and what is said after it</extracomment>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>JsonTreeRow</name>
    <message numerus="yes">
        <source>%n inside</source>
        <extracomment>In a tree of values: how many members an object, or elements an array, has</extracomment>
        <translation>
            <numerusform>%n darin</numerusform>
            <numerusform>%n darin</numerusform>
        </translation>
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
    <message>
        <source>Close</source>
        <extracomment>Button that closes a sheet</extracomment>
        <translation>Schließen</translation>
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
</context>
<context>
    <name>MessageSheet</name>
    <message>
        <source>No earlier message like this one.</source>
        <translation>Keine frühere Nachricht wie diese.</translation>
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
        <source>Tree</source>
        <translation>Baum</translation>
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
        <source>Way through this tower</source>
        <extracomment>Over the steps that a message took through this tower</extracomment>
        <translation>Weg durch diesen Turm</translation>
    </message>
</context>
<context>
    <name>MessageVerbs</name>
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
        <source>Filter the list by it</source>
        <translation>Die Liste danach filtern</translation>
    </message>
    <message>
        <source>Mark</source>
        <extracomment>Verb: marks the message in the list, or takes the mark away</extracomment>
        <translation>Merken</translation>
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
    <name>PathEntry</name>
    <message>
        <source>Path of the file</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>No dialog here: type the path</source>
        <extracomment>In place of a dialog to choose a file, which this system does not have</extracomment>
        <translation>Hier gibt es keinen Dialog: den Pfad eintippen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>Button: opens the dialog in which one chooses a file</extracomment>
        <translation>Auswählen…</translation>
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
    <name>PurgeDialog</name>
    <message>
        <source>Delete old messages?</source>
        <extracomment>Title of a question</extracomment>
        <translation>Alte Nachrichten löschen?</translation>
    </message>
    <message>
        <source>They are gone from the archive for good: it may have the last copy. Export them first to have them elsewhere.</source>
        <extracomment>Explains what deleting old messages does</extracomment>
        <translation>Sie sind endgültig aus dem Archiv weg: Es hat vielleicht die letzte Kopie. Exportiere sie zuerst, um sie anderswo zu haben.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <extracomment>Button: deletes for good</extracomment>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <extracomment>Before a choice of an age</extracomment>
        <translation>Löschen, was kam</translation>
    </message>
    <message>
        <source>Which messages are deleted</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>Welche Nachrichten gelöscht werden</translation>
    </message>
    <message>
        <source>ever: all %L1 messages</source>
        <extracomment>Which messages are deleted</extracomment>
        <translation>jemals: alle %L1 Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>more than %n day(s) ago</source>
        <extracomment>Which messages are deleted</extracomment>
        <translation>
            <numerusform>vor mehr als %n Tag</numerusform>
            <numerusform>vor mehr als %n Tagen</numerusform>
        </translation>
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
    <message>
        <source>Place in the queue</source>
        <translation>Platz in der Warteschlange</translation>
    </message>
</context>
<context>
    <name>ReplayDialog</name>
    <message>
        <source>Send this message again?</source>
        <extracomment>Title of a question</extracomment>
        <translation>Diese Nachricht noch einmal senden?</translation>
    </message>
    <message>
        <source>Send again</source>
        <extracomment>Button: puts an archived message into the queue once more</extracomment>
        <translation>Noch einmal senden</translation>
    </message>
</context>
<context>
    <name>RetentionForm</name>
    <message>
        <source>Keep for</source>
        <extracomment>Before a choice of a time</extracomment>
        <translation>Aufheben für</translation>
    </message>
    <message>
        <source>How long messages are kept</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>Wie lange Nachrichten aufgehoben werden</translation>
    </message>
    <message>
        <source>ever</source>
        <extracomment>How long messages are kept</extracomment>
        <translation>immer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>At most on the disk</source>
        <extracomment>Before a choice of a size</extracomment>
        <translation>Höchstens auf der Platte</translation>
    </message>
    <message>
        <source>How much of the disk the archive may have</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>Wie viel von der Platte das Archiv haben darf</translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>How much of the disk the archive may have</extracomment>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>What is beyond a limit is deleted within a minute, oldest first, and its room is given back. This cannot be undone.</source>
        <extracomment>Below the limits of the archive</extracomment>
        <translation>Was über einer Grenze liegt, wird binnen einer Minute gelöscht, das Älteste zuerst, und der Platz wird zurückgegeben. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>RuleDifference</name>
    <message>
        <source>%1 messages: %2, would be: %3</source>
        <extracomment>A difference that a rule makes, for a screen reader: how many messages, what became of them, what would</extracomment>
        <translation>%1 Nachrichten: %2, wären: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s)</source>
        <extracomment>Below the differences that a rule would make; %n more kinds of differences</extracomment>
        <translation>
            <numerusform>und %n weitere Art</numerusform>
            <numerusform>und %n weitere Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>stored verdicts do not change</source>
        <extracomment>Below the differences that a rule would make</extracomment>
        <translation>gespeicherte Urteile ändern sich nicht</translation>
    </message>
    <message>
        <source>nothing would have been decided otherwise</source>
        <translation>nichts wäre anders entschieden worden</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>No rule chosen</source>
        <extracomment>Empty rule editor</extracomment>
        <translation>Keine Regel ausgewählt</translation>
    </message>
    <message>
        <source>Choose one to see what it does and to change it, or make a new one.</source>
        <extracomment>Empty rule editor</extracomment>
        <translation>Eine auswählen, um zu sehen, was sie tut, und sie zu ändern, oder eine neue anlegen.</translation>
    </message>
    <message>
        <source>New rule</source>
        <extracomment>Button: opens the editor with an empty rule</extracomment>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <extracomment>Placeholder of a rule&apos;s name</extracomment>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>Beside a rule&apos;s name: its id and version</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Fassung %2</translation>
    </message>
</context>
<context>
    <name>RuleExportDialog</name>
    <message>
        <source>Export the rules</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Regeln exportieren</translation>
    </message>
    <message>
        <source>The whole book as one JSON document: rules, stations and scripts. It names what you filter, and no message.</source>
        <extracomment>Explains what an export of rules holds</extracomment>
        <translation>Das ganze Buch als ein JSON-Dokument: Regeln, Sender und Skripte. Es nennt, was du filterst, und keine Nachricht.</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Button: writes a file</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Path of a .json file</source>
        <extracomment>Empty field for the path of a file</extracomment>
        <translation>Pfad einer .json-Datei</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Button: puts the rule book on the clipboard</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Rules copied</source>
        <extracomment>Said after copying</extracomment>
        <translation>Regeln kopiert</translation>
    </message>
    <message>
        <source>Rule book as JSON</source>
        <extracomment>Name of an area with text, for a screen reader</extracomment>
        <translation>Regelbuch als JSON</translation>
    </message>
</context>
<context>
    <name>RuleFoot</name>
    <message>
        <source>Save, archive first</source>
        <extracomment>Button: saves a rule that destroys, and lets it archive a copy first</extracomment>
        <translation>Sichern, erst archivieren</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <extracomment>Button; %1 is the version that it will be</extracomment>
        <translation>Als Fassung %1 sichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Button: back to what is saved; of a new rule, throws it away</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Clone</source>
        <extracomment>Button: makes a new rule of this one</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Reset hits</source>
        <extracomment>Button: the counter of a rule&apos;s hits starts anew</extracomment>
        <translation>Treffer zurücksetzen</translation>
    </message>
</context>
<context>
    <name>RuleImportDialog</name>
    <message>
        <source>Import rules</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Regeln importieren</translation>
    </message>
    <message>
        <source>The book replaces yours, with its stations and scripts. It can be undone; rules that stay keep their hits.</source>
        <extracomment>Explains what an import of rules does</extracomment>
        <translation>Das Buch ersetzt deines, mit seinen Sendern und Skripten. Das lässt sich zurücknehmen; Regeln, die bleiben, behalten ihre Treffer.</translation>
    </message>
    <message>
        <source>Replace the book</source>
        <extracomment>Button: takes a rule book over</extracomment>
        <translation>Buch ersetzen</translation>
    </message>
    <message>
        <source>Path of a .json file, or paste the book below</source>
        <extracomment>Empty field for the path of a file</extracomment>
        <translation>Pfad einer .json-Datei, oder das Buch unten einfügen</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>Button: reads the file, and changes nothing yet</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Rule book as JSON</source>
        <extracomment>Name of an area in which one writes, for a screen reader</extracomment>
        <translation>Regelbuch als JSON</translation>
    </message>
    <message>
        <source>No rule would change.</source>
        <extracomment>Above the list of rules that an import touches</extracomment>
        <translation>Keine Regel würde sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) would change:</source>
        <translation>
            <numerusform>%Ln Regel würde sich ändern:</numerusform>
            <numerusform>%Ln Regeln würden sich ändern:</numerusform>
        </translation>
    </message>
    <message>
        <source>What the import would change</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Was der Import ändern würde</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Rules in their order</source>
        <extracomment>Name of the list of rules, for a screen reader</extracomment>
        <translation>Regeln in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>whatever no rule decides about</source>
        <extracomment>Below the list of rules: what becomes of a message for which no rule decides</extracomment>
        <translation>worüber keine Regel entscheidet</translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message numerus="yes">
        <source>Against the last %Ln message(s)</source>
        <extracomment>Heading of the differences that a rule would make; %Ln messages of the past</extracomment>
        <translation>
            <numerusform>An der letzten %Ln Nachricht gemessen</numerusform>
            <numerusform>An den letzten %Ln Nachrichten gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>Matches %L1 of %L2</source>
        <extracomment>Heading of the messages that a condition picks</extracomment>
        <translation>Trifft %L1 von %L2</translation>
    </message>
    <message>
        <source>Matches nothing while the condition has a fault</source>
        <translation>Trifft nichts, solange die Bedingung einen Fehler hat</translation>
    </message>
    <message>
        <source>· looking…</source>
        <extracomment>While the past is looked through</extracomment>
        <translation>· sucht …</translation>
    </message>
    <message>
        <source>Matching messages</source>
        <extracomment>Name of the list of messages that a condition picks, for a screen reader</extracomment>
        <translation>Getroffene Nachrichten</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Rule %1 is on</source>
        <extracomment>Name of the switch of a rule, for a screen reader</extracomment>
        <translation>Regel %1 ist an</translation>
    </message>
    <message>
        <source>%1 (unsaved change)</source>
        <extracomment>A rule whose change in the editor is not saved; %1 is its name</extracomment>
        <translation>%1 (ungesichert geändert)</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <extracomment>A rule that ends by itself; %1 is a span such as &quot;40 min&quot;</extracomment>
        <translation>endet in %1</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>ist beendet</translation>
    </message>
</context>
<context>
    <name>RuleTerms</name>
    <message>
        <source>How long the rule holds: %1</source>
        <extracomment>Name of a choice in the rule editor, for a screen reader</extracomment>
        <translation>Wie lange die Regel gilt: %1</translation>
    </message>
    <message>
        <source>Later rules may still tune, archive and note</source>
        <extracomment>Option of a rule: it decides, but later rules are asked all the same</extracomment>
        <translation>Spätere Regeln dürfen noch einschalten, archivieren und anmerken</translation>
    </message>
    <message>
        <source>Ends in %1</source>
        <extracomment>How long a rule holds</extracomment>
        <translation>Endet in %1</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Auf Dauer</translation>
    </message>
    <message>
        <source>For 30 min</source>
        <translation>30 min lang</translation>
    </message>
    <message>
        <source>For 1 h</source>
        <translation>1 h lang</translation>
    </message>
    <message>
        <source>For 1 day</source>
        <translation>1 Tag lang</translation>
    </message>
    <message>
        <source>For 1 week</source>
        <translation>1 Woche lang</translation>
    </message>
</context>
<context>
    <name>RuleWarnings</name>
    <message>
        <source>Put it before</source>
        <extracomment>Button beside a warning: puts the rule before the one that is always asked first</extracomment>
        <translation>Davor setzen</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Forward</source>
        <extracomment>What a rule does, a short verb: pass the message on</extracomment>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Stonewall</source>
        <extracomment>What a rule does, a short verb: accept, and destroy here</extracomment>
        <translation>Mauern</translation>
    </message>
    <message>
        <source>Refuse</source>
        <extracomment>What a rule does, a short verb: tell the sender no</extracomment>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Transform</source>
        <extracomment>What a rule does, a short verb: change the message by a script</extracomment>
        <translation>Verwandeln</translation>
    </message>
    <message>
        <source>Split</source>
        <extracomment>What a rule does, a short verb: make several messages of one</extracomment>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Join</source>
        <extracomment>What a rule does, a short verb: make one message of several</extracomment>
        <translation>Zusammensetzen</translation>
    </message>
    <message>
        <source>Tune in</source>
        <extracomment>What a rule does, a short verb: show it in a station</extracomment>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Archive</source>
        <extracomment>What a rule does, a short verb: keep a copy</extracomment>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Persist</source>
        <extracomment>What a rule does, a short verb: keep a copy and send it again when it is no longer seen</extracomment>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>What a rule does, a short verb: write something beside the message&apos;s arrival</extracomment>
        <translation>Anmerken</translation>
    </message>
    <message>
        <source>Notify</source>
        <extracomment>What a rule does, a short verb: tell the user</extracomment>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Ignore sender</source>
        <extracomment>What a rule does, a short verb: take nothing more from the tower that sent the message</extracomment>
        <translation>Absender ignorieren</translation>
    </message>
    <message>
        <source>Crawl</source>
        <extracomment>What a rule does, a short verb: let a list of towers that travels collect those that we know</extracomment>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>Keeps it in the queue and passes it on; no later rule is asked.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Behält sie in der Schlange und gibt sie weiter; spätere Regeln werden nicht gefragt.</translation>
    </message>
    <message>
        <source>Accepts it, then destroys it here. It may be the last copy.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Nimmt sie an und zerstört sie hier. Es kann die letzte Kopie sein.</translation>
    </message>
    <message>
        <source>Tells the sender no; the message stays with the sender.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Sagt dem Absender nein; die Nachricht bleibt bei ihm.</translation>
    </message>
    <message>
        <source>Passes on what a script makes of it.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Gibt weiter, was ein Skript daraus macht.</translation>
    </message>
    <message>
        <source>Passes on the parts that a script makes of it.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Gibt die Teile weiter, die ein Skript daraus macht.</translation>
    </message>
    <message>
        <source>Holds parts back until a script can make them whole, and passes that on.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Hält Teile zurück, bis ein Skript sie zusammensetzen kann, und gibt das Ganze weiter.</translation>
    </message>
    <message>
        <source>Shows it in a station, and keeps forwarding.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Zeigt sie in einem Sender und gibt sie weiter.</translation>
    </message>
    <message>
        <source>Keeps a copy here, too.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Behält auch hier eine Kopie.</translation>
    </message>
    <message>
        <source>Keeps a copy, and sends it again when it has not been seen for that long.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Behält eine Kopie und sendet sie wieder, wenn sie so lange nicht zu sehen war.</translation>
    </message>
    <message>
        <source>Says this beside the message&apos;s arrival.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Sagt das neben der Ankunft der Nachricht.</translation>
    </message>
    <message>
        <source>Tells you when one comes.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Sagt dir, wenn eine kommt.</translation>
    </message>
    <message>
        <source>Takes nothing more from the tower that sent it; so many towers an hour at most.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Nimmt nichts mehr von dem Turm, der sie gesandt hat; höchstens so viele Türme je Stunde.</translation>
    </message>
    <message>
        <source>Lets a list of towers that travels collect those that yours knows, and learns from it.</source>
        <extracomment>The consequence of an action of a rule</extracomment>
        <translation>Lässt eine reisende Liste von Türmen die sammeln, die deiner kennt, und lernt aus ihr.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a rule does, with its argument: &quot;Tune in: News&quot;, &quot;Persist: 12h&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ignore sender, %1 an hour at most</source>
        <extracomment>An action of a rule; %1 is how many towers an hour at most</extracomment>
        <translation>Absender ignorieren, höchstens %1 je Stunde</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <extracomment>What became of a message, the beginning of a list</extracomment>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Stonewalled</source>
        <extracomment>What became of a message, the beginning of a list</extracomment>
        <translation>Abgemauert</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>What became of a message, the beginning of a list</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>tuned to %1</source>
        <extracomment>What became of a message, in a list; %1 is a station</extracomment>
        <translation>eingeschaltet bei %1</translation>
    </message>
    <message>
        <source>archived</source>
        <extracomment>What became of a message, in a list</extracomment>
        <translation>archiviert</translation>
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
        <source>Undo</source>
        <extracomment>Takes back what has just been done</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>Button: takes a rule book over</extracomment>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Button: hands the rule book on</extracomment>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>New rule</source>
        <extracomment>Button: opens the editor with an empty rule</extracomment>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <extracomment>Empty state of the rules</extracomment>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>Every message is forwarded. A rule can tune in to some, keep them, or take them out.</source>
        <extracomment>Empty state of the rules</extracomment>
        <translation>Jede Nachricht wird weitergegeben. Eine Regel kann manche hörbar machen, aufbewahren oder herausnehmen.</translation>
    </message>
    <message>
        <source>Scripts…</source>
        <extracomment>Button: the scripts that rules may call</extracomment>
        <translation>Skripte…</translation>
    </message>
</context>
<context>
    <name>ScriptList</name>
    <message>
        <source>Scripts</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Skripte</translation>
    </message>
</context>
<context>
    <name>ScriptTrial</name>
    <message>
        <source>What a rule would ask the script for</source>
        <extracomment>Name of a choice, for a screen reader</extracomment>
        <translation>Worum eine Regel das Skript bäte</translation>
    </message>
    <message>
        <source>Transform: another message</source>
        <extracomment>What a rule asks a script for</extracomment>
        <translation>Umformen: eine andere Nachricht</translation>
    </message>
    <message>
        <source>Split: several messages</source>
        <translation>Teilen: mehrere Nachrichten</translation>
    </message>
    <message>
        <source>Join: one of several messages</source>
        <translation>Verbinden: eine aus mehreren Nachrichten</translation>
    </message>
    <message>
        <source>Try</source>
        <extracomment>Button: runs a script on a sample</extracomment>
        <translation>Erproben</translation>
    </message>
    <message>
        <source>Sample messages, one a line, as JSON</source>
        <extracomment>Name of an area in which one writes</extracomment>
        <translation>Probenachrichten, eine je Zeile, als JSON</translation>
    </message>
    <message>
        <source>Sample message, as JSON</source>
        <extracomment>Name of an area in which one writes</extracomment>
        <translation>Probenachricht, als JSON</translation>
    </message>
    <message>
        <source>What the script makes of it</source>
        <extracomment>Name of an area with text</extracomment>
        <translation>Was das Skript daraus macht</translation>
    </message>
</context>
<context>
    <name>ScriptsDialog</name>
    <message>
        <source>Scripts</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>A script says what goes on in a message&apos;s place. It is one JavaScript function (message, about) =&gt; …, and reaches nothing else.</source>
        <extracomment>Explains what scripts are</extracomment>
        <translation>Ein Skript sagt, was an der Stelle einer Nachricht weitergeht. Es ist eine einzige JavaScript-Funktion (message, about) =&gt; … und erreicht sonst nichts.</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button: keeps a script</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New script</source>
        <extracomment>Button: begins a script</extracomment>
        <translation>Neues Skript</translation>
    </message>
    <message>
        <source>Name of the script</source>
        <extracomment>Name of a field, and what stands in it while it is empty</extracomment>
        <translation>Name des Skripts</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: removes a script; can be undone</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <extracomment>Name of an area in which one writes, for a screen reader</extracomment>
        <translation>Text des Skripts</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button that closes a dialog</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>the oldest archived messages go when the archive&apos;s file is larger; 0: no such limit</source>
        <translation>die ältesten archivierten Nachrichten gehen, wenn die Datei des Archivs größer ist; 0: keine solche Grenze</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>archived messages that are older go; 0: none does</source>
        <translation>archivierte Nachrichten, die älter sind, gehen; 0: keine</translation>
    </message>
    <message>
        <source>a PostgreSQL database that gets everything archived, as postgresql://user:password@host/database; empty: the file in the data folder is all</source>
        <translation>eine PostgreSQL-Datenbank, die alles Archivierte bekommt, als postgresql://user:password@host/database; leer: die Datei im Datenordner ist alles</translation>
    </message>
    <message>
        <source>the address to listen on</source>
        <translation>die Adresse, auf der gehört wird</translation>
    </message>
    <message>
        <source>the largest request that is taken; more gets 413</source>
        <translation>die größte Anfrage, die angenommen wird; mehr bekommt 413</translation>
    </message>
    <message>
        <source>a certificate of your own (PEM) instead of the generated one; with clacks.key</source>
        <translation>ein eigenes Zertifikat (PEM) statt des erzeugten; mit clacks.key</translation>
    </message>
    <message>
        <source>whether the tower speaks clacks</source>
        <translation>ob der Turm clacks spricht</translation>
    </message>
    <message>
        <source>the name that other towers are told</source>
        <translation>der Name, den andere Türme erfahren</translation>
    </message>
    <message>
        <source>the private key (PEM) of clacks.certificate</source>
        <translation>der geheime Schlüssel (PEM) zu clacks.certificate</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>how long a tower is lost before it becomes dead</source>
        <translation>wie lange ein Turm verloren ist, ehe er tot ist</translation>
    </message>
    <message>
        <source>the port to listen on; 0: any free one</source>
        <translation>der Port, auf dem gehört wird; 0: irgendein freier</translation>
    </message>
    <message>
        <source>a full queue refuses new messages with 503, and forgets no old ones</source>
        <translation>eine volle Schlange lehnt neue Nachrichten mit 503 ab und vergisst keine alten</translation>
    </message>
    <message>
        <source>what becomes of waiting messages when the tower ends</source>
        <translation>was aus wartenden Nachrichten wird, wenn der Turm endet</translation>
    </message>
    <message>
        <source>bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>the most bytes to send in a second; 0: no such limit</source>
        <translation>wie viele Bytes höchstens je Sekunde gesendet werden; 0: keine solche Grenze</translation>
    </message>
    <message>
        <source>messages/s</source>
        <translation>Nachrichten/s</translation>
    </message>
    <message>
        <source>the most messages to send in a second; 0 stops sending</source>
        <translation>wie viele Nachrichten höchstens je Sekunde gesendet werden; 0 sendet nicht</translation>
    </message>
    <message>
        <source>whose certificate is good: pin remembers a tower&apos;s key at first contact, ca asks the system&apos;s authorities</source>
        <translation>wessen Zertifikat gilt: pin merkt sich den Schlüssel eines Turms beim ersten Kontakt, ca fragt die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>what a demonstration brings on top of its own, to see the tower at work</source>
        <translation>was eine Vorführung zusätzlich bringt, um den Turm bei der Arbeit zu sehen</translation>
    </message>
    <message>
        <source>how much the log tells</source>
        <translation>wie viel das Protokoll erzählt</translation>
    </message>
    <message>
        <source>the most inbound connections in all</source>
        <translation>wie viele eingehende Verbindungen höchstens, alle zusammen</translation>
    </message>
    <message>
        <source>the most inbound connections from one address</source>
        <translation>wie viele eingehende Verbindungen höchstens von einer Adresse</translation>
    </message>
    <message>
        <source>whom the tower contacts on a stranger&apos;s word: guarded keeps out of networks that the stranger is not in himself</source>
        <translation>wen der Turm auf das Wort eines Fremden hin anspricht: guarded bleibt Netzen fern, in denen der Fremde nicht selbst ist</translation>
    </message>
    <message>
        <source>from how improbable a silence on a peer counts as dead, for originals&apos; manners; each one more is ten times less probable</source>
        <translation>von welcher Unwahrscheinlichkeit seines Schweigens an ein Nachbar als tot gilt, mit den Manieren der Ursprünglichen; eins mehr ist zehnmal unwahrscheinlicher</translation>
    </message>
    <message>
        <source>whether the tower takes part in a gossipmonger cluster</source>
        <translation>ob der Turm an einem gossipmonger-Verbund teilnimmt</translation>
    </message>
    <message>
        <source>the time between two rounds of gossip</source>
        <translation>die Zeit zwischen zwei Runden Klatsch</translation>
    </message>
    <message>
        <source>the name that other nodes are told</source>
        <translation>der Name, den andere Knoten erfahren</translation>
    </message>
    <message>
        <source>the name of this node in its cluster; empty: one of its own, made once</source>
        <translation>der Name dieses Knotens in seinem Verbund; leer: ein eigener, einmal gemacht</translation>
    </message>
    <message>
        <source>original: nothing but what an original node does, which is slower and believes everything</source>
        <translation>original: nichts, was nicht auch ein ursprünglicher Knoten tut; das ist langsamer und glaubt alles</translation>
    </message>
    <message>
        <source>how many updates go into an answer, with originals&apos; manners</source>
        <translation>wie viele Neuerungen in eine Antwort gehen, mit den Manieren der Ursprünglichen</translation>
    </message>
    <message>
        <source>with fewer live peers a seed is asked in each round</source>
        <translation>mit weniger lebenden Nachbarn wird in jeder Runde ein Startknoten gefragt</translation>
    </message>
    <message>
        <source>nodes to begin with, as id@host:port,id@host:port</source>
        <translation>Knoten für den Anfang, als id@host:port,id@host:port</translation>
    </message>
    <message>
        <source>a number makes every random choice repeatable</source>
        <translation>eine Zahl macht jede zufällige Wahl wiederholbar</translation>
    </message>
    <message>
        <source>whether the tower is on air when the window opens: as it was when it closed, after the first run has asked</source>
        <translation>ob der Turm auf Sendung ist, wenn das Fenster aufgeht: wie beim Schließen, nachdem der erste Lauf gefragt hat</translation>
    </message>
    <message>
        <source>how much room a row takes</source>
        <translation>wie viel Platz eine Zeile nimmt</translation>
    </message>
    <message>
        <source>whether the window shows black on white, or white on black, only</source>
        <translation>ob das Fenster nur Schwarz auf Weiß oder Weiß auf Schwarz zeigt</translation>
    </message>
    <message>
        <source>keys of your own for what the window can do: VERB=KEY, parted by blanks; the sheet of keys writes it</source>
        <translation>eigene Tasten für das, was das Fenster kann: VERB=TASTE, durch Leerzeichen getrennt; das Tastenblatt schreibt es</translation>
    </message>
    <message>
        <source>the language of the window</source>
        <translation>die Sprache des Fensters</translation>
    </message>
    <message>
        <source>where news of rules and stations is told: on the desktop while the window is not in front, in the window only, or nowhere</source>
        <translation>wo Neues von Regeln und Sendern gesagt wird: auf dem Desktop, solange das Fenster nicht vorn ist, nur im Fenster, oder nirgends</translation>
    </message>
    <message>
        <source>whether the window keeps still: nothing slides, fades or travels</source>
        <translation>ob das Fenster stillhält: nichts gleitet, blendet oder wandert</translation>
    </message>
    <message>
        <source>how the window looks</source>
        <translation>wie das Fenster aussieht</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>how large everything in the window is</source>
        <translation>wie groß alles im Fenster ist</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>when the line goes on air again</source>
        <translation>wenn die Linie wieder auf Sendung geht</translation>
    </message>
    <message>
        <source>when the tower starts again</source>
        <translation>wenn der Turm neu startet</translation>
    </message>
    <message>
        <source>whether the desktop starts the program when you log in; off too where the desktop was told otherwise</source>
        <translation>ob der Desktop das Programm bei der Anmeldung startet; auch dann aus, wenn es dem Desktop anders gesagt wurde</translation>
    </message>
    <message>
        <source>whether the tower goes on when the window is closed, with an icon in the tray; holds only where the desktop shows such icons</source>
        <translation>ob der Turm weiterläuft, wenn das Fenster geschlossen wird, mit einem Symbol in der Kontrollleiste; gilt nur, wo der Desktop solche Symbole zeigt</translation>
    </message>
    <message>
        <source>whether the program starts without its window, with an icon in the tray; minimized where the desktop shows no such icons</source>
        <translation>ob das Programm ohne sein Fenster startet, mit einem Symbol in der Kontrollleiste; minimiert, wo der Desktop keine solchen Symbole zeigt</translation>
    </message>
    <message>
        <source>whether the desktop&apos;s tray has an icon that says how the tower is, with a menu</source>
        <translation>ob in der Kontrollleiste des Desktops ein Symbol sagt, wie es dem Turm geht, mit einem Menü</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>%1 · default %2 · counts %3</source>
        <extracomment>Below a setting that is not at its default: where its value comes from, its default, when a change counts</extracomment>
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
    <message>
        <source>%1 · counts %2</source>
        <extracomment>Below a setting: where its value comes from, its default, when a change counts</extracomment>
        <translation>%1 · zählt %2</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>%n Einstellung geändert</numerusform>
            <numerusform>%n Einstellungen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the settings</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Those that are not at their default, as one JSON document.</source>
        <extracomment>Explains what an export of the settings holds</extracomment>
        <translation>Alle, die nicht auf ihrem Vorgabewert stehen, als ein JSON-Dokument.</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>Button: writes the file</extracomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Settings written to %1</source>
        <extracomment>Toast; %1 is a path</extracomment>
        <translation>Einstellungen in %1 geschrieben</translation>
    </message>
    <message>
        <source>Import settings</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Name a file to see what it would change. Nothing changes before you agree.</source>
        <extracomment>Explains the list of what an import of settings would change</extracomment>
        <translation>Nenne eine Datei, um zu sehen, was sie ändern würde. Nichts ändert sich, bevor du zustimmst.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n setting(s)</source>
        <extracomment>Button: takes over the settings of a file</extracomment>
        <translation>
            <numerusform>%n Einstellung ändern</numerusform>
            <numerusform>%n Einstellungen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file would change</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Was die Datei ändern würde</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change of a setting: its name, what it is, what it would be</extracomment>
        <translation>%1: %2 → %3</translation>
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
    <name>StationDialog</name>
    <message>
        <source>Removed the station %1</source>
        <extracomment>Toast; %1 is a station</extracomment>
        <translation>Sender %1 entfernt</translation>
    </message>
    <message>
        <source>New station</source>
        <extracomment>Title of the editor of a station</extracomment>
        <translation>Neuer Sender</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <extracomment>Title of the editor of a station; %1 is its name</extracomment>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>A station shows what its filter lets through and keeps forwarding it.</source>
        <extracomment>Explains what a station does</extracomment>
        <translation>Ein Sender zeigt, was sein Filter durchlässt, und leitet es weiter.</translation>
    </message>
    <message>
        <source>Add station</source>
        <extracomment>Button: keeps what was written in an editor</extracomment>
        <translation>Sender hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Begin with</source>
        <extracomment>Before the choice of a shipped station
----------
Name of the choice of a shipped station, for a screen reader</extracomment>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>a filter of my own</source>
        <extracomment>A station that begins with nothing</extracomment>
        <translation>einem eigenen Filter</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Before the field for a station&apos;s name</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Name des Senders</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Before the field for a station&apos;s filter</extracomment>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>such as %1</source>
        <extracomment>In the empty field for a station&apos;s filter; the example is not translated</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>What the station listens for</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Worauf der Sender hört</translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>Before the choice of a station&apos;s colour</extracomment>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>The rule “%1” tunes messages to it, by this name.</source>
        <extracomment>%1 is a rule</extracomment>
        <translation>Die Regel „%1“ stellt Nachrichten auf ihn ein, unter diesem Namen.</translation>
    </message>
</context>
<context>
    <name>StationStrip</name>
    <message>
        <source>Stations</source>
        <extracomment>Name of the row of stations, for a screen reader</extracomment>
        <translation>Sender</translation>
    </message>
    <message>
        <source>New station…</source>
        <extracomment>Button without a text: opens the editor of a new station</extracomment>
        <translation>Neuer Sender …</translation>
    </message>
</context>
<context>
    <name>StationSwitches</name>
    <message>
        <source>Mute</source>
        <extracomment>Switch: a station that is muted listens on without a word</extracomment>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Notify</source>
        <extracomment>Switch: the window says when the station has heard something</extracomment>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>Switch: a tone when the station has heard something</extracomment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: removes a station; can be undone</extracomment>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <extracomment>The strip at the foot of the window, for a screen reader</extracomment>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Trouble</source>
        <extracomment>Health of the tower in a word: a line of it does not work</extracomment>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Off air</source>
        <extracomment>Health of the tower in a word</extracomment>
        <translation>Nicht auf Sendung</translation>
    </message>
    <message>
        <source>nobody can call in, and nothing is sent</source>
        <extracomment>Reason for the word &quot;Off air&quot;</extracomment>
        <translation>niemand kann hereinrufen, und nichts wird gesendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Health of the tower in a word: nobody has called it yet</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>listening on %1, for this machine only</source>
        <extracomment>The tower takes calls from this machine only; %1 is a port</extracomment>
        <translation>hört auf %1, nur für diesen Rechner</translation>
    </message>
    <message>
        <source>listening on %1, and nobody has called in yet: announce to a tower</source>
        <extracomment>%1 is a port</extracomment>
        <translation>hört auf %1, und noch niemand hat angerufen: bei einem Turm melden</translation>
    </message>
    <message>
        <source>Not reached</source>
        <extracomment>Health of the tower in a word: it reaches others, and nobody has reached it</extracomment>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>can call out, and has not been called: a router may be in the way, let it forward port %1</source>
        <extracomment>%1 is a port; the tower calls others, and none has called it</extracomment>
        <translation>kann anrufen und wurde nicht angerufen: ein Router kann im Weg sein, er muss Port %1 weiterleiten</translation>
    </message>
    <message>
        <source>Quiet</source>
        <extracomment>Health of the tower in a word: nobody has called it for long</extracomment>
        <translation>Still</translation>
    </message>
    <message>
        <source>listening on %1; last caller %L2 min ago: whether others still reach it is unknown</source>
        <extracomment>%1 is a port, %2 a number of minutes</extracomment>
        <translation>hört auf %1; letzter Anrufer vor %L2 min: ob andere ihn noch erreichen, ist unbekannt</translation>
    </message>
    <message>
        <source>Reachable</source>
        <extracomment>Health of the tower in a word: others call it</extracomment>
        <translation>Erreichbar</translation>
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
        <source>queue %L1</source>
        <extracomment>How many messages wait in this tower&apos;s queue</extracomment>
        <translation>Schlange %L1</translation>
    </message>
    <message>
        <source>drains in %L1 s</source>
        <extracomment>How long the queue will take at today&apos;s rate</extracomment>
        <translation>leer in %L1 s</translation>
    </message>
</context>
<context>
    <name>StorageFigures</name>
    <message>
        <source>Messages</source>
        <extracomment>A figure of the archive</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Their bytes</source>
        <extracomment>A figure of the archive: the size of the messages themselves</extracomment>
        <translation>Ihre Bytes</translation>
    </message>
    <message>
        <source>On the disk</source>
        <extracomment>A figure of the archive: what its files take on the disk</extracomment>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Oldest</source>
        <extracomment>A figure of the archive: when the oldest message came</extracomment>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>A figure of the archive: when the newest message came</extracomment>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Store</source>
        <extracomment>A figure of the archive: the database that keeps it</extracomment>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Under way</source>
        <extracomment>A figure of the archive: what is on its way to it</extracomment>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>%1 % of what it may have</source>
        <extracomment>Below the bar of the archive&apos;s size; %1 is a percentage of what it may have of the disk</extracomment>
        <translation>%1 % dessen, was es haben darf</translation>
    </message>
</context>
<context>
    <name>StoragePane</name>
    <message>
        <source>Storage</source>
        <extracomment>Title of the pane about what the archive costs</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <extracomment>Button: opens a question about old messages</extracomment>
        <translation>Löscht …</translation>
    </message>
    <message>
        <source>Delete old messages…</source>
        <translation>Alte Nachrichten löschen …</translation>
    </message>
    <message>
        <source>Kept is what these rules archive: %1.</source>
        <extracomment>Below the figures of the archive; %1 are names of rules</extracomment>
        <translation>Aufgehoben wird, was diese Regeln archivieren: %1.</translation>
    </message>
    <message>
        <source>No rule archives anything at the moment.</source>
        <extracomment>Below the figures of the archive</extracomment>
        <translation>Im Augenblick archiviert keine Regel etwas.</translation>
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
    <name>ThemeKeeper</name>
    <message>
        <source>theme.json, %1</source>
        <extracomment>Toast; %1 is a place in a file and what is wrong there</extracomment>
        <translation>theme.json, %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, see the log</source>
        <translation>
            <numerusform>und %n weitere, siehe Protokoll</numerusform>
            <numerusform>und %n weitere, siehe Protokoll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeText</name>
    <message>
        <source>here the JSON breaks off, and nothing of the file holds</source>
        <extracomment>about a theme file</extracomment>
        <translation>hier bricht das JSON ab, und nichts aus der Datei gilt</translation>
    </message>
    <message>
        <source>the file must be { &quot;light&quot;: { … }, &quot;dark&quot;: { … } }</source>
        <extracomment>about a theme file; the names are not translated</extracomment>
        <translation>die Datei muss { &quot;light&quot;: { … }, &quot;dark&quot;: { … } } sein</translation>
    </message>
    <message>
        <source>“%1” is neither light nor dark</source>
        <extracomment>about a theme file; the names are not translated</extracomment>
        <translation>„%1“ ist weder light noch dark</translation>
    </message>
    <message>
        <source>“%1” must hold colours by their names</source>
        <extracomment>about a theme file</extracomment>
        <translation>„%1“ muss Farben unter ihren Namen enthalten</translation>
    </message>
    <message>
        <source>no colour is called “%1”; there are %2</source>
        <extracomment>about a theme file; %2 is a list of names</extracomment>
        <translation>keine Farbe heißt „%1“; es gibt %2</translation>
    </message>
    <message>
        <source>“%1” is no colour: write # and six hex digits, such as #1F5FD6</source>
        <extracomment>about a theme file</extracomment>
        <translation>„%1“ ist keine Farbe: # und sechs Hexziffern schreiben, etwa #1F5FD6</translation>
    </message>
    <message>
        <source>%1 can hardly be read on %2: the contrast is %3 : 1, and %4 : 1 is what eyes need</source>
        <extracomment>about a theme file; %1 and %2 are names of colours, %3 and %4 contrasts such as 4.5</extracomment>
        <translation>%1 ist auf %2 kaum zu lesen: der Kontrast ist %3 : 1, und Augen brauchen %4 : 1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <extracomment>about a theme file; %1 is the number of a line, %2 what is wrong there</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>TimeChoice</name>
    <message>
        <source>When it came</source>
        <extracomment>Name of the choice of a time, for a screen reader</extracomment>
        <translation>Wann sie kam</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>Times of messages</extracomment>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>2026-11-21 08:15</source>
        <extracomment>Empty field for the beginning of a time</extracomment>
        <translation>2026-11-21 08:15</translation>
    </message>
    <message>
        <source>From this local time on</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Von dieser Ortszeit an</translation>
    </message>
    <message>
        <source>until now</source>
        <extracomment>Empty field for the end of a time</extracomment>
        <translation>bis jetzt</translation>
    </message>
    <message>
        <source>Before this local time</source>
        <extracomment>Name of a field, for a screen reader</extracomment>
        <translation>Vor dieser Ortszeit</translation>
    </message>
    <message>
        <source>Between (local time)…</source>
        <extracomment>Choice of a time: from one day to another, by the clock of this place</extracomment>
        <translation>Zwischen (Ortszeit) …</translation>
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
        <translation>Diesen Turm und alles, was er vorgestellt hat, ignorieren (%1)</translation>
    </message>
    <message>
        <source>Ignore its whole branch (%1)…</source>
        <extracomment>Button, short for what its hint says; %1 counts those towers</extracomment>
        <translation>Ganzen Zweig ignorieren (%1)…</translation>
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
    <name>TowerKeys</name>
    <message>
        <source>Keys and values</source>
        <extracomment>Name of a list, for a screen reader</extracomment>
        <translation>Schlüssel und Werte</translation>
    </message>
</context>
<context>
    <name>TowerKeysRow</name>
    <message>
        <source>Unchanged since the window opened</source>
        <extracomment>In place of the history of a key</extracomment>
        <translation>Unverändert, seit das Fenster offen ist</translation>
    </message>
    <message>
        <source>%1, version %2: %3</source>
        <extracomment>A key for a screen reader: its name, its version, its value</extracomment>
        <translation>%1, Fassung %2: %3</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <extracomment>A key of a node and the version of its value</extracomment>
        <translation>%1 · Fassung %2</translation>
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
        <source>No line measures silence now; scuttlebutt does.</source>
        <extracomment>Nobody&apos;s silence is measured</extracomment>
        <translation>Zurzeit misst keine Linie das Schweigen; scuttlebutt tut es.</translation>
    </message>
    <message>
        <source>Threshold of suspicion</source>
        <extracomment>Name of a slider, for a screen reader</extracomment>
        <translation>Verdachtsschwelle</translation>
    </message>
    <message>
        <source>It says no keys of itself; nodes of a scuttlebutt cluster do.</source>
        <extracomment>A tower keeps no keys: only those of a scuttlebutt cluster do</extracomment>
        <translation>Er sagt keine Schlüssel über sich; das tun Knoten eines Scuttlebutt-Verbunds.</translation>
    </message>
    <message>
        <source>Show its messages in Listen</source>
        <extracomment>Button: shows only messages from this tower, on the page Listen</extracomment>
        <translation>Seine Nachrichten unter Hören zeigen</translation>
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
    <message>
        <source>Text (*.txt)</source>
        <extracomment>A kind of file</extracomment>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Path of a file, or paste a list below</source>
        <extracomment>Empty field for the path of a file</extracomment>
        <translation>Pfad einer Datei, oder unten eine Liste einfügen</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>Button: reads the file, and changes nothing yet</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Button: writes a file</extracomment>
        <translation>Schreiben</translation>
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
    <message>
        <source>Name, line, note or key</source>
        <extracomment>Placeholder of the field that filters the towers</extracomment>
        <translation>Name, Linie, Notiz, Schlüssel</translation>
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
    <name>TransferBar</name>
    <message>
        <source>Exporting, %1 %</source>
        <extracomment>How far an export is; %1 is a percentage</extracomment>
        <translation>Exportiert, %1 %</translation>
    </message>
    <message>
        <source>Importing, %1 %</source>
        <extracomment>How far an import is; %1 is a percentage</extracomment>
        <translation>Importiert, %1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: ends an export or an import</extracomment>
        <translation>Abbrechen</translation>
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
        <source>Compose a message</source>
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
    <message>
        <source>New station…</source>
        <translation>Neuer Sender …</translation>
    </message>
    <message>
        <source>A saved filter with a level of its own; nothing is sent otherwise than now.</source>
        <translation>Ein gespeicherter Filter mit eigenem Pegel; gesendet wird nichts anders als jetzt.</translation>
    </message>
    <message>
        <source>Edit the station…</source>
        <translation>Sender bearbeiten …</translation>
    </message>
    <message>
        <source>Name, filter, colour and mute of the station that is tuned in.</source>
        <translation>Name, Filter, Farbe und Stummschaltung des eingestellten Senders.</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste gemerkte Nachricht</translation>
    </message>
    <message>
        <source>Goes to the next of the marked messages.</source>
        <translation>Geht zur nächsten der gemerkten Nachrichten.</translation>
    </message>
    <message>
        <source>Next station</source>
        <translation>Nächster Sender</translation>
    </message>
    <message>
        <source>Tunes in to the station to the right.</source>
        <translation>Stellt den Sender rechts davon ein.</translation>
    </message>
    <message>
        <source>Previous station</source>
        <translation>Voriger Sender</translation>
    </message>
    <message>
        <source>Tunes in to the station to the left.</source>
        <translation>Stellt den Sender links davon ein.</translation>
    </message>
    <message>
        <source>Back to everything</source>
        <translation>Zurück zu allem</translation>
    </message>
    <message>
        <source>Tunes out: the feed shows all messages again.</source>
        <translation>Stellt den Sender ab: Der Strom zeigt wieder alle Nachrichten.</translation>
    </message>
    <message>
        <source>Tune in to the first station</source>
        <translation>Ersten Sender einstellen</translation>
    </message>
    <message>
        <source>Once more goes back to everything.</source>
        <translation>Noch einmal führt zurück zu allem.</translation>
    </message>
    <message>
        <source>Tune in to the second station</source>
        <translation>Zweiten Sender einstellen</translation>
    </message>
    <message>
        <source>Tune in to the third station</source>
        <translation>Dritten Sender einstellen</translation>
    </message>
    <message>
        <source>Tune in to the fourth station</source>
        <translation>Vierten Sender einstellen</translation>
    </message>
    <message>
        <source>Tune in to the fifth station</source>
        <translation>Fünften Sender einstellen</translation>
    </message>
    <message>
        <source>Tune in to the sixth station</source>
        <translation>Sechsten Sender einstellen</translation>
    </message>
    <message>
        <source>Tune in to the seventh station</source>
        <translation>Siebten Sender einstellen</translation>
    </message>
    <message>
        <source>Tune in to the eighth station</source>
        <translation>Achten Sender einstellen</translation>
    </message>
    <message>
        <source>Tune in to the ninth station</source>
        <translation>Neunten Sender einstellen</translation>
    </message>
    <message>
        <source>Scripts…</source>
        <translation>Skripte…</translation>
    </message>
    <message>
        <source>Reads, writes and tries the scripts that rules may call.</source>
        <translation>Liest, schreibt und erprobt die Skripte, die Regeln rufen können.</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>Wählen Sie zuerst eine Nachricht.</translation>
    </message>
    <message>
        <source>Choose a tower first.</source>
        <translation>Wählen Sie zuerst einen Turm.</translation>
    </message>
    <message>
        <source>Choose a rule first.</source>
        <translation>Wählen Sie zuerst eine Regel.</translation>
    </message>
    <message>
        <source>Choose a setting first.</source>
        <translation>Wählen Sie zuerst eine Einstellung.</translation>
    </message>
    <message>
        <source>Nothing has been changed that could be saved.</source>
        <translation>Es wurde nichts geändert, was man sichern könnte.</translation>
    </message>
    <message>
        <source>The rules have not been changed yet.</source>
        <translation>Die Regeln wurden noch nicht geändert.</translation>
    </message>
    <message>
        <source>Tune in to a station first.</source>
        <translation>Schalten Sie zuerst einen Sender ein.</translation>
    </message>
    <message>
        <source>There are fewer stations.</source>
        <translation>So viele Sender gibt es nicht.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>No message is marked yet.</source>
        <translation>Noch ist keine Nachricht markiert.</translation>
    </message>
    <message>
        <source>This page has no filter.</source>
        <translation>Diese Seite hat keinen Filter.</translation>
    </message>
    <message>
        <source>The table is shown in place of the picture.</source>
        <translation>Statt des Bildes wird die Tabelle gezeigt.</translation>
    </message>
    <message>
        <source>The tower is on air already.</source>
        <translation>Der Turm ist schon auf Sendung.</translation>
    </message>
    <message>
        <source>The tower is off air already.</source>
        <translation>Der Turm ist schon nicht auf Sendung.</translation>
    </message>
    <message>
        <source>Reset the hits of the rule</source>
        <translation>Treffer der Regel zurücksetzen</translation>
    </message>
    <message>
        <source>Counts from zero; what the rule says stays as it is.</source>
        <translation>Zählt von null an; was die Regel sagt, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>This cannot be done at the moment.</source>
        <translation>Das geht im Augenblick nicht.</translation>
    </message>
    <message>
        <source>No capture is open.</source>
        <translation>Es ist kein Mitschnitt geöffnet.</translation>
    </message>
    <message>
        <source>Export messages…</source>
        <translation>Nachrichten exportieren …</translation>
    </message>
    <message>
        <source>Writes the chosen, the marked, the filtered or all messages into a file.</source>
        <translation>Schreibt die gewählte, die markierten, die gefilterten oder alle Nachrichten in eine Datei.</translation>
    </message>
    <message>
        <source>Open a capture…</source>
        <translation>Mitschnitt öffnen …</translation>
    </message>
    <message>
        <source>Shows the messages of a file; nothing of it is sent or kept.</source>
        <translation>Zeigt die Nachrichten einer Datei; nichts davon wird gesendet oder aufbewahrt.</translation>
    </message>
    <message>
        <source>Close the capture</source>
        <translation>Mitschnitt schließen</translation>
    </message>
    <message>
        <source>Back to what passes by, of which nothing was lost.</source>
        <translation>Zurück zu dem, was vorbeikommt; davon ging nichts verloren.</translation>
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
    <message>
        <source>FILE</source>
        <extracomment>State of the view, in capitals: it shows a file, not what happens now</extracomment>
        <translation>DATEI</translation>
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
    <message>
        <source>Tower</source>
        <extracomment>A word as the head of its explanation</extracomment>
        <translation>Turm</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Lauschen</translation>
    </message>
    <message>
        <source>Tune in</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Stonewall</source>
        <translation>Mauern</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Ankündigen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
</context>
<context>
    <name>clackstower::app::DesktopNotices</name>
    <message>
        <source>Show</source>
        <extracomment>what a click on a notification does</extracomment>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>clackstower::app::TrayTeller</name>
    <message>
        <source>%1: %2 · %3 · %4</source>
        <extracomment>Tooltip of the icon in the tray: how the tower is in a word, the reason, what waits, what comes and goes</extracomment>
        <translation>%1: %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Show the window</source>
        <extracomment>In the menu of the icon in the tray: brings the window to the front</extracomment>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>clackstower::app::WindowRun</name>
    <message>
        <source>The tower is in trouble</source>
        <translation>Der Turm hat eine Störung</translation>
    </message>
    <message>
        <source>The program&apos;s start at login stays as it was</source>
        <extracomment>title of a message; below it stands why the desktop does not start the program at login</extracomment>
        <translation>Der Start bei der Anmeldung bleibt, wie er war</translation>
    </message>
    <message>
        <source>The tower goes on</source>
        <extracomment>title of a notification, after the window was closed</extracomment>
        <translation>Der Turm läuft weiter</translation>
    </message>
    <message>
        <source>Its icon in the tray brings the window back, and ends the tower.</source>
        <extracomment>text of a notification, after the window was closed</extracomment>
        <translation>Sein Symbol in der Kontrollleiste bringt das Fenster zurück und beendet den Turm.</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::ActionModel</name>
    <message>
        <source>Station</source>
        <extracomment>Name of the field beside the action &quot;Tune in&quot;; several are separated by commas</extracomment>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>Name of the field beside an action that calls a script</extracomment>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Name of the field beside the action &quot;Note&quot;</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Towers an hour, at most</source>
        <extracomment>Name of the field beside the action &quot;Ignore sender&quot;</extracomment>
        <translation>Türme je Stunde, höchstens</translation>
    </message>
    <message>
        <source>When not seen for</source>
        <extracomment>Name of the field beside the action &quot;Persist&quot;</extracomment>
        <translation>Wenn nicht zu sehen seit</translation>
    </message>
    <message>
        <source>%1 needs this</source>
        <translation>%1 braucht das</translation>
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
    <name>clackstower::viewmodels::ArchiveKeeping</name>
    <message numerus="yes">
        <source>Deleted %n message(s), %1 freed</source>
        <translation>
            <numerusform>%n Nachricht gelöscht, %1 frei geworden</numerusform>
            <numerusform>%n Nachrichten gelöscht, %1 frei geworden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on the disk yet</source>
        <extracomment>messages that are to be kept</extracomment>
        <translation>
            <numerusform>%n noch nicht auf der Platte</numerusform>
            <numerusform>%n noch nicht auf der Platte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside: the store does not take them</source>
        <extracomment>messages that the archive&apos;s store would never take</extracomment>
        <translation>
            <numerusform>%n beiseitegelegt: die Ablage nimmt sie nicht</numerusform>
            <numerusform>%n beiseitegelegt: die Ablage nimmt sie nicht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveReplay</name>
    <message>
        <source>These %1 join the clacks queue as a message of your own, byte for byte. Who sent them first is not told.</source>
        <extracomment>before a message is sent again; %1 is its size</extracomment>
        <translation>Diese %1 kommen als deine eigene Nachricht in die Warteschlange von clacks, Byte für Byte. Wer sie zuerst gesendet hat, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>Your tower is off air: they leave when it is on air again.</source>
        <extracomment>before a message is sent again</extracomment>
        <translation>Dein Turm ist nicht auf Sendung: Sie gehen hinaus, wenn er es wieder ist.</translation>
    </message>
    <message numerus="yes">
        <source>They leave for one of %n tower(s), and from there on.</source>
        <extracomment>before a message is sent again</extracomment>
        <translation>
            <numerusform>Sie gehen zu einem von %n Turm, und von dort weiter.</numerusform>
            <numerusform>Sie gehen zu einem von %n Türmen, und von dort weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits in the queue once more</source>
        <translation>Sie wartet wieder in der Warteschlange</translation>
    </message>
    <message>
        <source>Taken out of the queue, nothing has left</source>
        <translation>Aus der Warteschlange genommen, nichts ist hinausgegangen</translation>
    </message>
    <message>
        <source>It has left already and cannot be called back</source>
        <extracomment>toast: a message that should be taken back has left the queue already</extracomment>
        <translation>Sie ist schon fort und kann nicht zurückgerufen werden</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveSearch</name>
    <message>
        <source>%1 found so far</source>
        <extracomment>below the list of an archive; %1 is a count</extracomment>
        <translation>%1 bisher gefunden</translation>
    </message>
    <message>
        <source>The first %1 are shown. Narrow the search to see others.</source>
        <extracomment>below the list of an archive; %1 is a count</extracomment>
        <translation>Die ersten %1 werden gezeigt. Grenze die Suche ein, um andere zu sehen.</translation>
    </message>
    <message>
        <source>%1 shown, more as you scroll</source>
        <extracomment>below the list of an archive; %1 is a count</extracomment>
        <translation>%1 gezeigt, mehr beim Blättern</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <extracomment>below the list of an archive</extracomment>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::ArchiveTransfer</name>
    <message numerus="yes">
        <source>Imported %n message(s), %1 known already</source>
        <extracomment>toast after an import; %1 is a count</extracomment>
        <translation>
            <numerusform>%n Nachricht importiert, %1 schon bekannt</numerusform>
            <numerusform>%n Nachrichten importiert, %1 schon bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n refused, first: %1</source>
        <extracomment>follows the counts of an import; %1 says where and why</extracomment>
        <translation>
            <numerusform>; %n abgelehnt: %1</numerusform>
            <numerusform>; %n abgelehnt, zuerst: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled, nothing was written</source>
        <translation>Der Export wurde abgebrochen, nichts wurde geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n message(s) to %1</source>
        <extracomment>toast after an export; %1 is a path</extracomment>
        <translation>
            <numerusform>%n Nachricht nach %1 geschrieben</numerusform>
            <numerusform>%n Nachrichten nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was cancelled, what it had read is kept</source>
        <translation>Der Import wurde abgebrochen, was er gelesen hatte, bleibt</translation>
    </message>
    <message>
        <source>Write the whole path, from the root on.</source>
        <extracomment>below a field for a path</extracomment>
        <translation>Schreibe den ganzen Pfad, von der Wurzel an.</translation>
    </message>
    <message>
        <source>That is a folder. Name a file in it.</source>
        <extracomment>below a field for a path</extracomment>
        <translation>Das ist ein Ordner. Nenne eine Datei darin.</translation>
    </message>
    <message>
        <source>That folder does not exist.</source>
        <extracomment>below a field for a path</extracomment>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is a file of that name. It will be replaced.</source>
        <extracomment>below a field for a path</extracomment>
        <translation>Es gibt eine Datei dieses Namens. Sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::CaptureModel</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>when the first and the last message of a file came; %1 and %2 are times</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>It holds more: the first %1 are shown.</source>
        <extracomment>about a file that is looked at; %1 is a count</extracomment>
        <translation>Sie enthält mehr: die ersten %1 werden gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, first: %1.</source>
        <extracomment>about a file that is looked at; %1 says where and why</extracomment>
        <translation>
            <numerusform>%n konnte nicht gelesen werden: %1.</numerusform>
            <numerusform>%n konnten nicht gelesen werden, zuerst: %1.</numerusform>
        </translation>
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
    <name>clackstower::viewmodels::ConditionModel</name>
    <message>
        <source>is</source>
        <extracomment>An operator of a condition, between a field and a value</extracomment>
        <translation>ist</translation>
    </message>
    <message>
        <source>is anything but</source>
        <translation>ist alles außer</translation>
    </message>
    <message>
        <source>is not</source>
        <extracomment>An operator of a condition, between a field and a value</extracomment>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is not other than</source>
        <translation>ist nichts anderes als</translation>
    </message>
    <message>
        <source>is one of</source>
        <extracomment>An operator of a condition, between a field and a list of values</extracomment>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>is like</source>
        <extracomment>An operator of a condition: the value may have * and ?</extracomment>
        <translation>ist wie</translation>
    </message>
    <message>
        <source>is not like</source>
        <translation>ist nicht wie</translation>
    </message>
    <message>
        <source>contains</source>
        <extracomment>An operator of a condition, between a field and a value</extracomment>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>matches</source>
        <extracomment>An operator of a condition: the value is a regular expression</extracomment>
        <translation>passt auf</translation>
    </message>
    <message>
        <source>does not match</source>
        <translation>passt nicht auf</translation>
    </message>
    <message>
        <source>is there</source>
        <extracomment>An operator of a condition, after a field</extracomment>
        <translation>ist da</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>An operator of a condition such as &lt;, turned round</extracomment>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>such as %1</source>
        <extracomment>What a list of values looks like</extracomment>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::FilterShelf</name>
    <message>
        <source>Remove this filter from the list</source>
        <translation>Diesen Filter aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter sichern</translation>
    </message>
    <message>
        <source>What was stonewalled or refused</source>
        <translation>Gemauertes und Abgelehntes</translation>
    </message>
    <message>
        <source>From towers that are new</source>
        <translation>Von neuen Türmen</translation>
    </message>
    <message>
        <source>Too long for original towers</source>
        <translation>Zu lang für ursprüngliche Türme</translation>
    </message>
    <message>
        <source>Names kept moving</source>
        <translation>Namen, die in Bewegung bleiben</translation>
    </message>
    <message>
        <source>lately</source>
        <extracomment>beside a filter in a menu: it was used lately</extracomment>
        <translation>neulich</translation>
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
        <translation>Live</translation>
    </message>
    <message>
        <source>%1 in, %2 out, %3 failed · %4 a minute · %5 tuned, %6 stonewalled</source>
        <extracomment>what passed between us and a tower; numbers</extracomment>
        <translation>%1 ein, %2 aus, %3 gescheitert · %4 je Minute · %5 eingeschaltet, %6 abgemauert</translation>
    </message>
    <message>
        <source>heard %1</source>
        <extracomment>on the card of a tower; %1 is such as &quot;5 s ago&quot;</extracomment>
        <translation>gehört %1</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nie gehört</translation>
    </message>
    <message>
        <source>gets the next message with %1</source>
        <extracomment>on the card of a tower; %1 is a share such as &quot;4.1 %&quot;</extracomment>
        <translation>bekommt die nächste Nachricht mit %1</translation>
    </message>
    <message>
        <source>answers in %1</source>
        <extracomment>on the card of a tower; %1 is a time such as &quot;40 ms&quot;</extracomment>
        <translation>antwortet in %1</translation>
    </message>
    <message>
        <source>introduced by %1</source>
        <extracomment>on the card of a tower; %1 is another tower</extracomment>
        <translation>vorgestellt von %1</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::Herald</name>
    <message numerus="yes">
        <source>%1: %n new</source>
        <extracomment>news of a rule or station; %1 is its name</extracomment>
        <translation>
            <numerusform>%1: %n neu</numerusform>
            <numerusform>%1: %n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) and stations have news</source>
        <extracomment>title of a notification</extracomment>
        <translation>
            <numerusform>%n Regeln und Sender haben Neues (singular: %n Regel oder Sender hat Neues)</numerusform>
            <numerusform>%n Regeln und Sender haben Neues (singular: %n Regel oder Sender hat Neues)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and more than %n more</source>
        <extracomment>after a list of rules and stations that have news</extracomment>
        <translation>
            <numerusform>und mehr als %n weitere</numerusform>
            <numerusform>und mehr als %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n rule(s) and stations have news</source>
        <extracomment>title of a notification; so many have been counted, and there are others</extracomment>
        <translation>
            <numerusform>Mehr als %n Regeln und Sender haben Neues</numerusform>
            <numerusform>Mehr als %n Regeln und Sender haben Neues</numerusform>
        </translation>
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
    <name>clackstower::viewmodels::MessageDetail</name>
    <message numerus="yes">
        <source>%n times, last %1</source>
        <extracomment>a message came several times; %1 is when it came last</extracomment>
        <translation>
            <numerusform>%n Mal, zuletzt %1</numerusform>
            <numerusform>%n Mal, zuletzt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>by which tower a message was seen; %1 is the name that it has in the archive</extracomment>
        <translation>bei %1</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::Palette</name>
    <message>
        <source>%1: %2</source>
        <extracomment>in the palette, a verb of another page; %1 is that page, %2 says what the verb does or what it waits for</extracomment>
        <translation>%1: %2</translation>
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
    <name>clackstower::viewmodels::RuleBookFile</name>
    <message>
        <source>The rules are in %1</source>
        <translation>Die Regeln stehen in %1</translation>
    </message>
    <message>
        <source>The rules are those of the book now</source>
        <extracomment>Said after a rule book was taken over</extracomment>
        <translation>Die Regeln sind jetzt die des Buches</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>What an import does to a rule</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>What an import does to a rule</extracomment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>What an import does to a rule</extracomment>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1: %2, %3, when %4</source>
        <extracomment>A rule that an import touches, for a screen reader: what happens to it, its name, what it does, its condition</extracomment>
        <translation>%1: %2, %3, wenn %4</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::RuleDraft</name>
    <message>
        <source>The condition has a fault</source>
        <translation>Die Bedingung hat einen Fehler</translation>
    </message>
    <message>
        <source>Choose what the rule does</source>
        <translation>Wählen, was die Regel tut</translation>
    </message>
    <message>
        <source>Give the rule a name</source>
        <translation>Der Regel einen Namen geben</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Name of a copied rule; %1 is the name of the one that it was made from</extracomment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Saved “%1”; it holds for messages from now on</source>
        <extracomment>Said after a rule was saved; %1 is its name</extracomment>
        <translation>„%1“ gesichert; sie gilt für Nachrichten ab jetzt</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::RuleTrial</name>
    <message numerus="yes">
        <source>%Ln or more in the archive</source>
        <extracomment>How many messages of the archive a condition holds for</extracomment>
        <translation>
            <numerusform>%Ln oder mehr im Archiv</numerusform>
            <numerusform>%Ln oder mehr im Archiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the archive</source>
        <translation>
            <numerusform>%Ln im Archiv</numerusform>
            <numerusform>%Ln im Archiv</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2, %3: %4</source>
        <extracomment>A message that a condition holds for, for a screen reader: time, sender, what became of it, what it says</extracomment>
        <translation>%1, von %2, %3: %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) that it holds for came once only: this tower may destroy the last copy.</source>
        <extracomment>Warning of the rule editor; messages that came once only</extracomment>
        <translation>
            <numerusform>%Ln der Nachrichten, die sie trifft, kam nur einmal: Dieser Turm könnte die letzte Kopie zerstören.</numerusform>
            <numerusform>%Ln der Nachrichten, die sie trifft, kamen nur einmal: Dieser Turm könnte die letzten Kopien zerstören.</numerusform>
        </translation>
    </message>
    <message>
        <source>It would never be asked: rule %1 “%2” always comes first.</source>
        <extracomment>Warning of the rule editor; %1 is the place of another rule, %2 its name</extracomment>
        <translation>Sie käme nie zum Zug: Regel %1 „%2“ ist immer zuerst dran.</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::RulesModel</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <extracomment>How often a rule has held</extracomment>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>When a rule held last: it has not yet</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>never asked: rule %1 “%2” always comes first</source>
        <extracomment>Of a rule that can never be asked; %1 is the place of the rule before it, %2 its name</extracomment>
        <translation>nie gefragt: Regel %1 „%2“ ist immer zuerst dran</translation>
    </message>
    <message>
        <source>Rule %1, %2: %3</source>
        <extracomment>A rule, for a screen reader: its place, its name, what it does</extracomment>
        <translation>Regel %1, %2: %3</translation>
    </message>
    <message>
        <source>when %1</source>
        <extracomment>Of a rule, for a screen reader; %1 is a condition</extracomment>
        <translation>wenn %1</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>Of a rule that is switched off</extracomment>
        <translation>aus</translation>
    </message>
    <message>
        <source>ended</source>
        <extracomment>Of a rule that has ended by itself</extracomment>
        <translation>beendet</translation>
    </message>
    <message>
        <source>unsaved change</source>
        <extracomment>Of a rule whose change is not saved</extracomment>
        <translation>ungesicherte Änderung</translation>
    </message>
    <message>
        <source>“%1” is on</source>
        <extracomment>Said after a rule was switched; %1 is its name</extracomment>
        <translation>„%1“ ist an</translation>
    </message>
    <message>
        <source>“%1” is off</source>
        <translation>„%1“ ist aus</translation>
    </message>
    <message>
        <source>“%1” is rule %2 now</source>
        <extracomment>Said after a rule was moved; %1 is its name, %2 its place, from 1</extracomment>
        <translation>„%1“ ist jetzt Regel %2</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <extracomment>Said after a rule was removed; %1 is its name</extracomment>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>“%1” counts its hits from zero</source>
        <translation>„%1“ zählt seine Treffer von null an</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::ScriptBench</name>
    <message>
        <source>no rule calls it</source>
        <extracomment>about a script</extracomment>
        <translation>keine Regel ruft es</translation>
    </message>
    <message>
        <source>called by %1</source>
        <extracomment>about a script; %1 are names of rules</extracomment>
        <translation>gerufen von %1</translation>
    </message>
    <message>
        <source>Nothing yet: it waits for more.</source>
        <extracomment>what a script made of the samples: for join, and for the other kinds</extracomment>
        <translation>Noch nichts: es wartet auf mehr.</translation>
    </message>
    <message>
        <source>It goes on as it came.</source>
        <translation>Sie geht weiter, wie sie kam.</translation>
    </message>
    <message>
        <source>Nothing: the message would be gone.</source>
        <extracomment>what a script made of a message</extracomment>
        <translation>Nichts: die Nachricht wäre weg.</translation>
    </message>
    <message>
        <source>Each line of the sample must be JSON; a text stands in quotes.</source>
        <extracomment>below the samples on which a script is tried</extracomment>
        <translation>Jede Zeile der Probe muss JSON sein; ein Text steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The sample must be JSON; a text stands in quotes.</source>
        <translation>Die Probe muss JSON sein; ein Text steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Saved the script %1</source>
        <extracomment>Said after a script was saved; %1 is its name</extracomment>
        <translation>Skript %1 gespeichert</translation>
    </message>
    <message>
        <source>Removed the script %1</source>
        <extracomment>Said after a script was removed; %1 is its name</extracomment>
        <translation>Skript %1 entfernt</translation>
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
    <name>clackstower::viewmodels::StationEditor</name>
    <message>
        <source>It listens for what happens here, not only for messages that come.</source>
        <translation>Er hört auf das, was hier geschieht, nicht nur auf Nachrichten, die kommen.</translation>
    </message>
    <message>
        <source>Would have heard %1 of the last %2 messages that came.</source>
        <extracomment>what a filter that is being written would have heard; %1 and %2 are counts</extracomment>
        <translation>Hätte %1 der letzten %2 Nachrichten gehört, die kamen.</translation>
    </message>
</context>
<context>
    <name>clackstower::viewmodels::StationsModel</name>
    <message>
        <source>tuned in</source>
        <extracomment>said of a station by a screen reader</extracomment>
        <translation>eingestellt</translation>
    </message>
    <message>
        <source>muted</source>
        <extracomment>said of a station by a screen reader</extracomment>
        <translation>stumm</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>said of a station by a screen reader</extracomment>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <extracomment>said of a station by a screen reader; %1 is how many it hears in a minute</extracomment>
        <translation>%1 pro Minute</translation>
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
    <message>
        <source>The list is in %1</source>
        <extracomment>toast after a list of towers was written; %1 is a path</extracomment>
        <translation>Die Liste steht in %1</translation>
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
    <name>clackstower::viewmodels::VerbHandler</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Shown beside a button: what it does, and the key that does the same</extracomment>
        <translation>%1 (%2)</translation>
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
    <message>
        <source>Goes there first, so that you see what is chosen.</source>
        <translation>Geht zuerst dorthin, damit Sie sehen, was gewählt ist.</translation>
    </message>
    <message>
        <source>Nothing is done yet: look at what is chosen here, then do it.</source>
        <translation>Noch ist nichts geschehen: Sehen Sie nach, was hier gewählt ist, und tun Sie es dann.</translation>
    </message>
</context>
</TS>
