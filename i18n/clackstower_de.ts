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
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
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
        <name>DemoBar</name>
        <message>
            <source>Demonstration: a swarm that exists in memory only. Nothing touches the network, and nothing is kept.</source>
            <extracomment>Over the window of `clackstower --demo`</extracomment>
            <translation>Vorführung: ein Schwarm, den es nur im Arbeitsspeicher gibt. Nichts berührt das Netz, nichts wird aufbewahrt.</translation>
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
        <name>FlowPage</name>
        <message>
            <source>Flow</source>
            <extracomment>Name of a page</extracomment>
            <translation>Fluss</translation>
        </message>
        <message>
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>In dieser Version noch nicht enthalten</translation>
        </message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
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
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>In dieser Version noch nicht enthalten</translation>
        </message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Clackstower</source>
            <extracomment>The window's title, the program's name</extracomment>
            <translation>Clackstower</translation>
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
            <extracomment>The bar with the window's places, for a screen reader</extracomment>
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
        <name>QueuePage</name>
        <message>
            <source>Queue</source>
            <extracomment>Name of a page</extracomment>
            <translation>Schlange</translation>
        </message>
        <message>
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>In dieser Version noch nicht enthalten</translation>
        </message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
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
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
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
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>In dieser Version noch nicht enthalten</translation>
        </message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
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
            <extracomment>Status strip: how many messages wait in this tower's queue</extracomment>
            <translation>Schlange %L1</translation>
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
        <name>TowersPage</name>
        <message>
            <source>Towers</source>
            <extracomment>Name of a page</extracomment>
            <translation>Türme</translation>
        </message>
        <message>
            <source>Not in this version yet</source>
            <extracomment>A page that this version does not have yet</extracomment>
            <translation>In dieser Version noch nicht enthalten</translation>
        </message>
        <message>
            <source>Until then, clackstower ctl does this from a terminal.</source>
            <extracomment>Below "Not in this version yet"; clackstower ctl is a command</extracomment>
            <translation>Bis dahin geht das im Terminal mit clackstower ctl.</translation>
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
            <extracomment>The window's title, the program's name</extracomment>
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
            <extracomment>Explains "Pause view"</extracomment>
            <translation>Der Turm arbeitet weiter, nichts geht verloren (Leertaste)</translation>
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
