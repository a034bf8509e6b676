<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>“%1” is kept: %2</source>
        <translation>„%1“ bleibt erhalten: %2</translation>
    </message>
    <message>
        <source>Nothing of ours is called “%1”.</source>
        <translation>Nichts von uns heißt „%1“.</translation>
    </message>
    <message>
        <source>“orphans” lists what is there.</source>
        <translation>„orphans“ zeigt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>See “xedgesim-cli --help”.</source>
        <translation>Siehe „xedgesim-cli --help“.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>“--record” is not built yet.</source>
        <translation>„--record“ ist noch nicht gebaut.</translation>
    </message>
    <message>
        <source>Leave it out; “--events FILE” writes what happened.</source>
        <translation>Lassen Sie es weg; „--events DATEI“ schreibt auf, was geschehen ist.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Es gibt keine Option „%1“.</translation>
    </message>
    <message>
        <source>“%1” takes no value.</source>
        <translation>„%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>„%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>A command is missing: engine, validate, run, orphans or cleanup.</source>
        <translation>Es fehlt ein Befehl: engine, validate, run, orphans oder cleanup.</translation>
    </message>
    <message>
        <source>“%1” belongs to the command “%2”.</source>
        <translation>„%1“ gehört zum Befehl „%2“.</translation>
    </message>
    <message>
        <source>“validate” needs at least one file.</source>
        <translation>„validate“ braucht mindestens eine Datei.</translation>
    </message>
    <message>
        <source>“run” needs exactly one file.</source>
        <translation>„run“ braucht genau eine Datei.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>“--events -” and “--json” both want the standard output.</source>
        <translation>„--events -“ und „--json“ wollen beide die Standardausgabe.</translation>
    </message>
    <message>
        <source>Write the events into a file.</source>
        <translation>Schreiben Sie die Ereignisse in eine Datei.</translation>
    </message>
    <message>
        <source>“%1” is emulated by Renode, which this program cannot run.</source>
        <translation>„%1“ wird von Renode emuliert, das dieses Programm nicht ausführen kann.</translation>
    </message>
    <message>
        <source>Make this node a model or a container.</source>
        <translation>Machen Sie aus diesem Knoten ein Modell oder einen Container.</translation>
    </message>
    <message>
        <source>Not everything could be removed: %1.</source>
        <translation>Nicht alles konnte entfernt werden: %1.</translation>
    </message>
    <message>
        <source>Try “xedgesim-cli cleanup”.</source>
        <translation>Versuchen Sie „xedgesim-cli cleanup“.</translation>
    </message>
    <message>
        <source>The operation was given up.</source>
        <translation>Der Vorgang wurde aufgegeben.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>“%1” could not be written whole; the old file was kept. %2.</source>
        <translation>„%1“ konnte nicht vollständig geschrieben werden; die alte Datei wurde behalten. %2.</translation>
    </message>
    <message>
        <source>Free some space on the disk and save again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the path and the spelling.</source>
        <translation>Prüfen Sie den Pfad und die Schreibweise.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>„%1“ ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MiB.</source>
        <translation>„%1“ ist größer als %2 MiB.</translation>
    </message>
    <message>
        <source>What answers at %1 is no Docker engine: it names no API version.</source>
        <translation>Was unter %1 antwortet, ist keine Docker-Engine: Sie nennt keine API-Version.</translation>
    </message>
    <message>
        <source>The engine at %1 is too old: it speaks API %2, needed is %3.</source>
        <translation>Die Engine unter %1 ist zu alt: Sie spricht API %2, nötig ist %3.</translation>
    </message>
    <message>
        <source>Update the engine to Docker 20.10 or newer.</source>
        <translation>Aktualisieren Sie die Engine auf Docker 20.10 oder neuer.</translation>
    </message>
    <message>
        <source>The engine at %1 is too new for this program: it asks for API %2, we speak %3.</source>
        <translation>Die Engine unter %1 ist zu neu für dieses Programm: Sie verlangt API %2, wir sprechen %3.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>There is no connection to the engine at %1 yet.</source>
        <translation>Es gibt noch keine Verbindung zur Engine unter %1.</translation>
    </message>
    <message>
        <source>The engine ended before the container did.</source>
        <translation>Die Engine endete vor dem Container.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer cannot be understood: %1.</source>
        <translation>Die Antwort der Engine ist nicht zu verstehen: %1.</translation>
    </message>
    <message>
        <source>The command in the container did not end in time.</source>
        <translation>Der Befehl im Container endete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>Der Aufruf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” holds no JSON object: %2.</source>
        <translation>„%1“ enthält kein JSON-Objekt: %2.</translation>
    </message>
    <message>
        <source>Mend the file, or name the engine with --engine.</source>
        <translation>Berichtigen Sie die Datei, oder nennen Sie die Engine mit --engine.</translation>
    </message>
    <message>
        <source>The key “%1” is encrypted, which is not supported.</source>
        <translation>Der Schlüssel „%1“ ist verschlüsselt; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Store the key without a passphrase, readable only by you.</source>
        <translation>Speichern Sie den Schlüssel ohne Passphrase und nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>In “%1” there is only one of cert.pem and key.pem.</source>
        <translation>In „%1“ liegt nur eine der Dateien cert.pem und key.pem.</translation>
    </message>
    <message>
        <source>A client&apos;s certificate needs both files; add the other one.</source>
        <translation>Ein Client-Zertifikat braucht beide Dateien; legen Sie die andere dazu.</translation>
    </message>
    <message>
        <source>There is no Docker context “%1” in “%2”.</source>
        <translation>Es gibt keinen Docker-Kontext „%1“ in „%2“.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>No container engine was found. DOCKER_HOST and DOCKER_CONTEXT are not set, no Docker context is chosen, and none of these sockets exists: %1</source>
        <translation>Keine Container-Engine wurde gefunden. DOCKER_HOST und DOCKER_CONTEXT sind nicht gesetzt, kein Docker-Kontext ist gewählt, und keiner dieser Sockets existiert: %1</translation>
    </message>
    <message>
        <source>Start Docker or Podman, name an engine with --engine or DOCKER_HOST, or use --engine private to have one started for you.</source>
        <translation>Starten Sie Docker oder Podman, nennen Sie eine Engine mit --engine oder DOCKER_HOST, oder lassen Sie mit --engine private eine für sich starten.</translation>
    </message>
    <message>
        <source>Name the whole path, as in unix:///var/run/docker.sock.</source>
        <translation>Nennen Sie den ganzen Pfad, etwa unix:///var/run/docker.sock.</translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” names no socket.</source>
        <translation>Die Adresse der Engine „%1“ nennt keinen Socket.</translation>
    </message>
    <message>
        <source>The path of the socket in “%1” has %2 bytes; the system allows %3.</source>
        <translation>Der Pfad des Sockets in „%1“ hat %2 Bytes; das System erlaubt %3.</translation>
    </message>
    <message>
        <source>Let the engine listen at a shorter path, or make a short link to it.</source>
        <translation>Lassen Sie die Engine an einem kürzeren Pfad lauschen, oder legen Sie einen kurzen Link dorthin an.</translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” names no pipe.</source>
        <translation>Die Adresse der Engine „%1“ nennt keine Pipe.</translation>
    </message>
    <message>
        <source>Name the whole pipe, as in npipe:////./pipe/docker_engine.</source>
        <translation>Nennen Sie die ganze Pipe, etwa npipe:////./pipe/docker_engine.</translation>
    </message>
    <message>
        <source>Write it as tcp://HOST:PORT or ssh://USER@HOST.</source>
        <translation>Schreiben Sie tcp://HOST:PORT oder ssh://USER@HOST.</translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” cannot be read: its host or its port is wrong.</source>
        <translation>Die Adresse der Engine „%1“ ist nicht lesbar: Ihr Host oder ihr Port ist falsch.</translation>
    </message>
    <message>
        <source>The engine&apos;s address holds a password, which is not allowed.</source>
        <translation>Die Adresse der Engine enthält ein Passwort; das ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Use a key instead, and leave the password out.</source>
        <translation>Verwenden Sie stattdessen einen Schlüssel, und lassen Sie das Passwort weg.</translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” holds more than a host and a port.</source>
        <translation>Die Adresse der Engine „%1“ enthält mehr als Host und Port.</translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” names no host.</source>
        <translation>Die Adresse der Engine „%1“ nennt keinen Host.</translation>
    </message>
    <message>
        <source>The port in “%1” is 0.</source>
        <translation>Der Port in „%1“ ist 0.</translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” has no scheme.</source>
        <translation>Die Adresse der Engine „%1“ hat kein Schema.</translation>
    </message>
    <message>
        <source>For a socket write unix://%1.</source>
        <translation>Für einen Socket schreiben Sie unix://%1.</translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” begins with an unknown scheme, “%2”.</source>
        <translation>Die Adresse der Engine „%1“ beginnt mit einem unbekannten Schema, „%2“.</translation>
    </message>
    <message>
        <source>Known are unix://, npipe://, tcp://, https:// and ssh://.</source>
        <translation>Bekannt sind unix://, npipe://, tcp://, https:// und ssh://.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: %2.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Check that its parent folder exists and is yours.</source>
        <translation>Prüfen Sie, ob der übergeordnete Ordner existiert und Ihnen gehört.</translation>
    </message>
    <message>
        <source>“%1” is not a folder of yours alone, so that the private engine is not safe there.</source>
        <translation>„%1“ ist kein Ordner, der nur Ihnen gehört; die private Engine ist dort nicht sicher.</translation>
    </message>
    <message>
        <source>Move it away, or make it a folder that only you can open.</source>
        <translation>Verschieben Sie ihn, oder machen Sie ihn zu einem Ordner, den nur Sie öffnen können.</translation>
    </message>
    <message>
        <source>The whole log is in “%1”. You can go on with modelled nodes.</source>
        <translation>Das ganze Protokoll steht in „%1“. Sie können mit modellierten Knoten weiterarbeiten.</translation>
    </message>
    <message>
        <source>The private engine did not answer in time: %1</source>
        <translation>Die private Engine hat nicht rechtzeitig geantwortet: %1</translation>
    </message>
    <message>
        <source>Another program starts the private engine…</source>
        <translation>Ein anderes Programm startet die private Engine …</translation>
    </message>
    <message>
        <source>Waiting for the former private engine to end…</source>
        <translation>Warten auf das Ende der bisherigen privaten Engine …</translation>
    </message>
    <message>
        <source>Starting the private engine…</source>
        <translation>Die private Engine wird gestartet …</translation>
    </message>
    <message>
        <source>Joining the private engine…</source>
        <translation>Verbinden mit der laufenden privaten Engine …</translation>
    </message>
    <message>
        <source>The private engine ended at its start: %1</source>
        <translation>Die private Engine endete beim Start: %1</translation>
    </message>
    <message>
        <source>The process that keeps the private engine did not start.</source>
        <translation>Der Prozess, der die private Engine betreut, ist nicht gestartet.</translation>
    </message>
    <message>
        <source>No private engine can be started: as root it is dockerd, and these programs are missing: %1 (looked in %2).</source>
        <translation>Es kann keine private Engine gestartet werden: Als root ist das dockerd, und diese Programme fehlen: %1 (gesucht in %2).</translation>
    </message>
    <message>
        <source>No private engine can be started: without root it is Podman, and these programs are missing: %1 (looked in %2).</source>
        <translation>Es kann keine private Engine gestartet werden: Ohne root ist das Podman, und diese Programme fehlen: %1 (gesucht in %2).</translation>
    </message>
    <message>
        <source>Run “%1”, or go on with modelled nodes.</source>
        <translation>Führen Sie „%1“ aus, oder arbeiten Sie mit modellierten Knoten weiter.</translation>
    </message>
    <message>
        <source>Install %1, or go on with modelled nodes.</source>
        <translation>Installieren Sie %1, oder arbeiten Sie mit modellierten Knoten weiter.</translation>
    </message>
    <message>
        <source>A private engine can be started on Linux only.</source>
        <translation>Eine private Engine lässt sich nur unter Linux starten.</translation>
    </message>
    <message>
        <source>Start Docker Desktop or Colima, or go on with modelled nodes.</source>
        <translation>Starten Sie Docker Desktop oder Colima, oder arbeiten Sie mit modellierten Knoten weiter.</translation>
    </message>
    <message>
        <source>Containers of the private engine reach each other and this machine, but not the internet: the machine&apos;s firewall is left alone.</source>
        <translation>Container der privaten Engine erreichen einander und diesen Rechner, aber nicht das Internet: Die Firewall des Rechners bleibt unberührt.</translation>
    </message>
    <message>
        <source>The private engine is Podman without root: health checks do not run, and pausing needs cgroup v2.</source>
        <translation>Die private Engine ist Podman ohne root: Health-Checks laufen nicht, und Anhalten braucht cgroup v2.</translation>
    </message>
    <message>
        <source>The stream was stopped.</source>
        <translation>Der Datenstrom wurde angehalten.</translation>
    </message>
    <message>
        <source>The engine sent too long a line.</source>
        <translation>Die Engine hat eine zu lange Zeile gesendet.</translation>
    </message>
    <message>
        <source>The engine closed its stream of events.</source>
        <translation>Die Engine hat ihren Ereignisstrom geschlossen.</translation>
    </message>
    <message>
        <source>The engine did not answer within %1 s.</source>
        <translation>Die Engine hat nicht innerhalb von %1 s geantwortet.</translation>
    </message>
    <message>
        <source>Restart the engine, or name another one.</source>
        <translation>Starten Sie die Engine neu, oder nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>The engine closed the connection without an answer.</source>
        <translation>Die Engine hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The path of the engine&apos;s socket is longer than the system allows: %1</source>
        <translation>Der Pfad zum Socket der Engine ist länger, als das System erlaubt: %1</translation>
    </message>
    <message>
        <source>Use a path of at most 107 bytes.</source>
        <translation>Verwenden Sie einen Pfad von höchstens 107 Bytes.</translation>
    </message>
    <message>
        <source>The connection to the engine broke: %1</source>
        <translation>Die Verbindung zur Engine ist abgerissen: %1</translation>
    </message>
    <message>
        <source>No engine listens at %1: there is no such socket.</source>
        <translation>Unter %1 lauscht keine Engine: Es gibt dort keinen Socket.</translation>
    </message>
    <message>
        <source>Start the engine, or name another one.</source>
        <translation>Starten Sie die Engine, oder nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>No engine listens at %1; an engine that has ended left the socket behind.</source>
        <translation>Unter %1 lauscht keine Engine; eine, die geendet hat, ließ den Socket zurück.</translation>
    </message>
    <message>
        <source>You are not permitted to use the engine at %1.</source>
        <translation>Sie dürfen die Engine unter %1 nicht benutzen.</translation>
    </message>
    <message>
        <source>Ask who administers this machine for access.</source>
        <translation>Bitten Sie den Administrator dieses Rechners um Zugang.</translation>
    </message>
    <message>
        <source>Join the group “%1”, log out and in again.</source>
        <translation>Treten Sie der Gruppe „%1“ bei, und melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>The engine at %1 cannot be reached: %2</source>
        <translation>Die Engine unter %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>The engine&apos;s answer is larger than %1 MiB.</source>
        <translation>Die Antwort der Engine ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>No engine listens at %1.</source>
        <translation>Unter %1 lauscht keine Engine.</translation>
    </message>
    <message>
        <source>The engine&apos;s host “%1” is not known.</source>
        <translation>Der Host der Engine, „%1“, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the name of the host.</source>
        <translation>Prüfen Sie den Namen des Hosts.</translation>
    </message>
    <message>
        <source>Engines over SSH (%1) are not supported yet.</source>
        <translation>Engines über SSH (%1) werden noch nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose another host port, or end what holds it.</source>
        <translation>Wählen Sie einen anderen Host-Port, oder beenden Sie, was ihn belegt.</translation>
    </message>
    <message>
        <source>A host port is already taken: %1</source>
        <translation>Ein Host-Port ist schon belegt: %1</translation>
    </message>
    <message>
        <source>Host port %1 is already taken.</source>
        <translation>Host-Port %1 ist schon belegt.</translation>
    </message>
    <message>
        <source>Pull or build the image, or load it from a file.</source>
        <translation>Laden oder bauen Sie das Image, oder laden Sie es aus einer Datei.</translation>
    </message>
    <message>
        <source>The engine has no image “%1”.</source>
        <translation>Die Engine hat kein Image „%1“.</translation>
    </message>
    <message>
        <source>The engine&apos;s disk is full: %1</source>
        <translation>Der Datenträger der Engine ist voll: %1</translation>
    </message>
    <message>
        <source>Free space where the engine keeps its data.</source>
        <translation>Schaffen Sie Platz, wo die Engine ihre Daten hat.</translation>
    </message>
    <message>
        <source>The engine does not accept our API version: %1</source>
        <translation>Die Engine nimmt unsere API-Version nicht an: %1</translation>
    </message>
    <message>
        <source>The engine has no subnet left for another network.</source>
        <translation>Die Engine hat kein Subnetz mehr für ein weiteres Netzwerk.</translation>
    </message>
    <message>
        <source>Remove networks that are no longer used.</source>
        <translation>Entfernen Sie Netzwerke, die nicht mehr gebraucht werden.</translation>
    </message>
    <message>
        <source>The registry cannot be reached: %1</source>
        <translation>Die Registry ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Connect to the network, or load the image from a file.</source>
        <translation>Verbinden Sie sich mit dem Netz, oder laden Sie das Image aus einer Datei.</translation>
    </message>
    <message>
        <source>The command cannot be run in the container: %1</source>
        <translation>Der Befehl kann im Container nicht ausgeführt werden: %1</translation>
    </message>
    <message>
        <source>Check the command and that the image has it.</source>
        <translation>Prüfen Sie den Befehl und ob das Image ihn enthält.</translation>
    </message>
    <message>
        <source>The engine refused: %1</source>
        <translation>Die Engine lehnt ab: %1</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>So war es bereits.</translation>
    </message>
    <message>
        <source>The engine does not know “%1”.</source>
        <translation>Die Engine kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>The engine answered with the unexpected status %1.</source>
        <translation>Die Engine antwortete mit dem unerwarteten Status %1.</translation>
    </message>
    <message>
        <source>The engine refused with status %1.</source>
        <translation>Die Engine lehnte mit Status %1 ab.</translation>
    </message>
    <message>
        <source>The engine&apos;s output stream is damaged.</source>
        <translation>Der Ausgabestrom der Engine ist beschädigt.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer is no valid HTTP: %1.</source>
        <translation>Die Antwort der Engine ist kein gültiges HTTP: %1.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer broke off before its end.</source>
        <translation>Die Antwort der Engine brach vor ihrem Ende ab.</translation>
    </message>
    <message>
        <source>Its health check fails.</source>
        <translation>Der Health-Check schlägt fehl.</translation>
    </message>
    <message>
        <source>Its health check fails: %1</source>
        <translation>Der Health-Check schlägt fehl: %1</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) became unhealthy before it was ready. %3</source>
        <translation>„%1“ (Image „%2“) wurde ungesund, bevor er bereit war. %3</translation>
    </message>
    <message>
        <source>Look at its health check, or give the node another “ready”.</source>
        <translation>Sehen Sie sich den Health-Check an, oder geben Sie dem Knoten ein anderes „ready“.</translation>
    </message>
    <message>
        <source>Paused from outside.</source>
        <translation>Von außen angehalten.</translation>
    </message>
    <message>
        <source>Started again from outside.</source>
        <translation>Von außen erneut gestartet.</translation>
    </message>
    <message>
        <source>The container of “%1” was removed by somebody else before it was ready.</source>
        <translation>Der Container von „%1“ wurde von jemand anderem entfernt, bevor er bereit war.</translation>
    </message>
    <message>
        <source>Its container was removed from outside.</source>
        <translation>Der Container wurde von außen entfernt.</translation>
    </message>
    <message>
        <source>“%1” closed its connection and takes no other: messages to it are undeliverable.</source>
        <translation>„%1“ hat die Verbindung geschlossen und nimmt keine neue an: Nachrichten dorthin sind unzustellbar.</translation>
    </message>
    <message>
        <source>Waiting for its image.</source>
        <translation>Wartet auf das Image.</translation>
    </message>
    <message>
        <source>Being created.</source>
        <translation>Wird erstellt.</translation>
    </message>
    <message>
        <source>Being started.</source>
        <translation>Wird gestartet.</translation>
    </message>
    <message>
        <source>“%1” can never be ready: it is to be healthy, and the image “%2” has no health check.</source>
        <translation>„%1“ kann nie bereit werden: Er soll gesund sein, aber das Image „%2“ hat keinen Health-Check.</translation>
    </message>
    <message>
        <source>Give the node another “ready”, such as “running” or a port.</source>
        <translation>Geben Sie dem Knoten ein anderes „ready“, etwa „running“ oder einen Port.</translation>
    </message>
    <message>
        <source>It wrote nothing. Look at its command, or give it a longer “timeout”.</source>
        <translation>Er hat nichts ausgegeben. Prüfen Sie den Befehl, oder geben Sie ihm ein längeres „timeout“.</translation>
    </message>
    <message>
        <source>Look at its last lines, or give it a longer “timeout”: %1</source>
        <translation>Sehen Sie sich die letzten Zeilen an, oder geben Sie ihm ein längeres „timeout“: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be spoken to: its port %2 is not published.</source>
        <translation>„%1“ ist nicht ansprechbar: Sein Port %2 ist nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Use a network that publishes ports, or “protocol: none”.</source>
        <translation>Verwenden Sie ein Netzwerk, das Ports veröffentlicht, oder „protocol: none“.</translation>
    </message>
    <message>
        <source>Waiting for a connection to port %1.</source>
        <translation>Wartet auf eine Verbindung zu Port %1.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot be spoken to on its port %3: %4</source>
        <translation>„%1“ (Image „%2“) ist auf Port %3 nicht ansprechbar: %4</translation>
    </message>
    <message>
        <source>The start of “%1” was broken off.</source>
        <translation>Der Start von „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The engine does not tell its events.</source>
        <translation>Die Engine meldet ihre Ereignisse nicht.</translation>
    </message>
    <message>
        <source>See whether the engine answers other programs.</source>
        <translation>Sehen Sie nach, ob die Engine anderen Programmen antwortet.</translation>
    </message>
    <message>
        <source>“%1” cannot start: its image “%2” is not on the engine and could not be fetched: %3</source>
        <translation>„%1“ kann nicht starten: Das Image „%2“ ist nicht auf der Engine und konnte nicht geholt werden: %3</translation>
    </message>
    <message>
        <source>Check the name and the network, or load the image from a file with “docker load”.</source>
        <translation>Prüfen Sie den Namen und das Netz, oder laden Sie das Image mit „docker load“ aus einer Datei.</translation>
    </message>
    <message>
        <source>Image “%1”: %2, %3 of %4 MB</source>
        <translation>Image „%1“: %2, %3 von %4 MB</translation>
    </message>
    <message>
        <source>Image “%1”: %2</source>
        <translation>Image „%1“: %2</translation>
    </message>
    <message>
        <source>Image “%1”: reading its build context</source>
        <translation>Image „%1“: Der Build-Kontext wird gelesen</translation>
    </message>
    <message>
        <source>“%1” cannot start: there is no “%2” in its build context.</source>
        <translation>„%1“ kann nicht starten: Im Build-Kontext gibt es kein „%2“.</translation>
    </message>
    <message>
        <source>Correct “build_context” or “dockerfile”; the Dockerfile has to lie inside the build context.</source>
        <translation>Berichtigen Sie „build_context“ oder „dockerfile“; das Dockerfile muss im Build-Kontext liegen.</translation>
    </message>
    <message>
        <source>“%1” cannot start: building its image failed: %2</source>
        <translation>„%1“ kann nicht starten: Das Image konnte nicht gebaut werden: %2</translation>
    </message>
    <message>
        <source>Correct the Dockerfile “%1”.</source>
        <translation>Berichtigen Sie das Dockerfile „%1“.</translation>
    </message>
    <message>
        <source>The container has to write one JSON object a line, with “type”, and “dst” where it is a message.</source>
        <translation>Der Container muss je Zeile ein JSON-Objekt schreiben, mit „type“ und, wo es eine Nachricht ist, „dst“.</translation>
    </message>
    <message>
        <source>The key “%1” of this event has a wrong value: %2</source>
        <translation>Der Schlüssel „%1“ dieses Ereignisses hat einen falschen Wert: %2</translation>
    </message>
    <message>
        <source>A line of the container is not UTF-8: %1</source>
        <translation>Eine Zeile des Containers ist kein UTF-8: %1</translation>
    </message>
    <message>
        <source>A line of the container is no JSON object: %1</source>
        <translation>Eine Zeile des Containers ist kein JSON-Objekt: %1</translation>
    </message>
    <message>
        <source>A line of the container is longer than %1 bytes.</source>
        <translation>Eine Zeile des Containers ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>Nobody takes connections on its port: %1.</source>
        <translation>Niemand nimmt Verbindungen auf dem Port an: %1.</translation>
    </message>
    <message>
        <source>Does the program inside listen on that port, on all its addresses and not on 127.0.0.1 only?</source>
        <translation>Lauscht das Programm darin auf diesem Port, und zwar auf allen Adressen und nicht nur auf 127.0.0.1?</translation>
    </message>
    <message>
        <source>The message could not be handed over: there is no connection to the container.</source>
        <translation>Die Nachricht konnte nicht übergeben werden: Es gibt keine Verbindung zum Container.</translation>
    </message>
    <message>
        <source>The message could not be handed over: the container does not read what was sent to it before.</source>
        <translation>Die Nachricht konnte nicht übergeben werden: Der Container liest nicht, was ihm vorher gesendet wurde.</translation>
    </message>
    <message>
        <source>The message could not be handed over: %1.</source>
        <translation>Die Nachricht konnte nicht übergeben werden: %1.</translation>
    </message>
    <message>
        <source>The connection to the container was closed: %1.</source>
        <translation>Die Verbindung zum Container wurde geschlossen: %1.</translation>
    </message>
    <message>
        <source>The image inside the program is damaged.</source>
        <translation>Das Image im Programm ist beschädigt.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Waiting for a line of output that matches “%1”.</source>
        <translation>Wartet auf eine Ausgabezeile, die zu „%1“ passt.</translation>
    </message>
    <message>
        <source>Waiting for port %1.</source>
        <translation>Wartet auf Port %1.</translation>
    </message>
    <message>
        <source>Waiting for “%1” to succeed.</source>
        <translation>Wartet, bis „%1“ gelingt.</translation>
    </message>
    <message>
        <source>Waiting for its health check.</source>
        <translation>Wartet auf den Health-Check.</translation>
    </message>
    <message>
        <source>Waiting for the engine.</source>
        <translation>Wartet auf die Engine.</translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s: no line of its output matched “%3”.</source>
        <translation>„%1“ war nach %2 s nicht bereit: Keine Ausgabezeile passte zu „%3“.</translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s: port %3 took no connection (%4).</source>
        <translation>„%1“ war nach %2 s nicht bereit: Port %3 nahm keine Verbindung an (%4).</translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s: “%3” did not succeed (%4).</source>
        <translation>„%1“ war nach %2 s nicht bereit: „%3“ gelang nicht (%4).</translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s: its health check did not succeed.</source>
        <translation>„%1“ war nach %2 s nicht bereit: Der Health-Check gelang nicht.</translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s.</source>
        <translation>„%1“ war nach %2 s nicht bereit.</translation>
    </message>
    <message>
        <source>No subnet is free for the run&apos;s network in the pool %1.</source>
        <translation>Für das Netzwerk des Laufs ist im Bereich %1 kein Subnetz frei.</translation>
    </message>
    <message>
        <source>Clean up orphaned networks, or choose another pool in the settings.</source>
        <translation>Räumen Sie verwaiste Netzwerke auf, oder wählen Sie in den Einstellungen einen anderen Bereich.</translation>
    </message>
    <message>
        <source>“%1” is not a pool of IPv4 addresses.</source>
        <translation>„%1“ ist kein Bereich von IPv4-Adressen.</translation>
    </message>
    <message>
        <source>Write it like “%1”.</source>
        <translation>Schreiben Sie ihn wie „%1“.</translation>
    </message>
    <message>
        <source>Stop it, or give the node another port under “ports”.</source>
        <translation>Halten Sie ihn an, oder geben Sie dem Knoten unter „ports“ einen anderen Port.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: port %3 is taken by another program.</source>
        <translation>„%1“ (Image „%2“) kann nicht starten: Port %3 ist von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: port %3 is taken by the container “%4”.</source>
        <translation>„%1“ (Image „%2“) kann nicht starten: Port %3 ist vom Container „%4“ belegt.</translation>
    </message>
    <message>
        <source>“%1” cannot start: its command cannot be run in the image “%2”: %3</source>
        <translation>„%1“ kann nicht starten: Der Befehl lässt sich im Image „%2“ nicht ausführen: %3</translation>
    </message>
    <message>
        <source>Correct “command” or “entrypoint” of the node, or use an image that has the program.</source>
        <translation>Berichtigen Sie „command“ oder „entrypoint“ des Knotens, oder nehmen Sie ein Image, das das Programm enthält.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: another container has the name “%3”.</source>
        <translation>„%1“ (Image „%2“) kann nicht starten: Ein anderer Container heißt schon „%3“.</translation>
    </message>
    <message>
        <source>Remove that container, or clean up what earlier runs left.</source>
        <translation>Entfernen Sie jenen Container, oder räumen Sie auf, was frühere Läufe zurückließen.</translation>
    </message>
    <message>
        <source>“%1” cannot start: its image “%2” is not on the engine: %3</source>
        <translation>„%1“ kann nicht starten: Das Image „%2“ ist nicht auf der Engine: %3</translation>
    </message>
    <message>
        <source>Check the name, or load the image with “docker load”.</source>
        <translation>Prüfen Sie den Namen, oder laden Sie das Image mit „docker load“.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: %3</source>
        <translation>„%1“ (Image „%2“) kann nicht starten: %3</translation>
    </message>
    <message>
        <source>Look at its command, its environment and its last lines.</source>
        <translation>Sehen Sie sich Befehl, Umgebung und letzte Zeilen an.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) ran out of its memory before it was ready.</source>
        <translation>„%1“ (Image „%2“) ging der Speicher aus, bevor er bereit war.</translation>
    </message>
    <message>
        <source>Give it more under “memory”.</source>
        <translation>Geben Sie ihm unter „memory“ mehr.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) ended with code %3 before it was ready, and wrote nothing.</source>
        <translation>„%1“ (Image „%2“) endete mit Code %3, bevor er bereit war, und gab nichts aus.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) ended with code %3 before it was ready. Its last lines: %4</source>
        <translation>„%1“ (Image „%2“) endete mit Code %3, bevor er bereit war. Letzte Zeilen: %4</translation>
    </message>
    <message>
        <source>Ran out of its %1 MiB of memory.</source>
        <translation>Die %1 MiB Speicher reichten nicht.</translation>
    </message>
    <message>
        <source>Killed because the machine ran out of memory.</source>
        <translation>Beendet, weil dem Rechner der Speicher ausging.</translation>
    </message>
    <message>
        <source>Ended; the engine does not know its exit code.</source>
        <translation>Beendet; die Engine kennt den Exit-Code nicht.</translation>
    </message>
    <message>
        <source>Ended by itself with code 0.</source>
        <translation>Hat sich mit Code 0 selbst beendet.</translation>
    </message>
    <message>
        <source>Was killed (exit code 137).</source>
        <translation>Wurde gewaltsam beendet (Exit-Code 137).</translation>
    </message>
    <message>
        <source>Ended with code %1.</source>
        <translation>Endete mit Code %1.</translation>
    </message>
    <message>
        <source>“%1” of the build context cannot be read: %2.</source>
        <translation>„%1“ im Build-Kontext kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Make it readable, or take it out of the build context.</source>
        <translation>Machen Sie es lesbar, oder nehmen Sie es aus dem Build-Kontext.</translation>
    </message>
    <message>
        <source>The link “%1” leads out of the build context.</source>
        <translation>Der Link „%1“ führt aus dem Build-Kontext hinaus.</translation>
    </message>
    <message>
        <source>The build context “%1” is not a folder.</source>
        <translation>Der Build-Kontext „%1“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>The build context “%1” is larger than %2 MiB.</source>
        <translation>Der Build-Kontext „%1“ ist größer als %2 MiB.</translation>
    </message>
    <message>
        <source>The container “%1”, which is not part of it, is connected to it.</source>
        <translation>Der Container „%1“, der nicht dazugehört, ist damit verbunden.</translation>
    </message>
    <message>
        <source>It has only the labels of the Python prototype, which do not say whose it is.</source>
        <translation>Es trägt nur die Labels des Python-Prototyps, die nicht sagen, wem es gehört.</translation>
    </message>
    <message>
        <source>Its labels do not say which run made it.</source>
        <translation>Die Labels sagen nicht, welcher Lauf es erstellt hat.</translation>
    </message>
    <message>
        <source>It does not bear the label of xEdgeSim.</source>
        <translation>Es trägt nicht das Label von xEdgeSim.</translation>
    </message>
    <message>
        <source>Its run is alive.</source>
        <translation>Der Lauf ist noch im Gange.</translation>
    </message>
    <message>
        <source>Its labels do not say on which machine, since which start of it and for which user it was made.</source>
        <translation>Die Labels sagen nicht, auf welchem Rechner, seit welchem Start und für welchen Benutzer es erstellt wurde.</translation>
    </message>
    <message>
        <source>This machine does not tell enough of itself and its processes to show whether the run is alive.</source>
        <translation>Dieser Rechner verrät zu wenig über sich und seine Prozesse, um zu zeigen, ob der Lauf noch im Gange ist.</translation>
    </message>
    <message>
        <source>It was made on another machine, where its run may be alive.</source>
        <translation>Es wurde auf einem anderen Rechner erstellt, wo der Lauf noch im Gange sein kann.</translation>
    </message>
    <message>
        <source>It belongs to the user “%1”.</source>
        <translation>Es gehört dem Benutzer „%1“.</translation>
    </message>
    <message>
        <source>The machine has been started again since its run.</source>
        <translation>Der Rechner wurde seit diesem Lauf neu gestartet.</translation>
    </message>
    <message>
        <source>Its run is or was inside a container, whose processes cannot be seen from here.</source>
        <translation>Der Lauf ist oder war in einem Container, dessen Prozesse von hier nicht zu sehen sind.</translation>
    </message>
    <message>
        <source>Its labels do not name its process.</source>
        <translation>Die Labels nennen den Prozess nicht.</translation>
    </message>
    <message>
        <source>The process %1 of its run is gone.</source>
        <translation>Den Prozess %1 des Laufs gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is a process %1, and the labels do not say whether it is the one of its run.</source>
        <translation>Es gibt einen Prozess %1, und die Labels sagen nicht, ob er der des Laufs ist.</translation>
    </message>
    <message>
        <source>The process %1 of its run is gone; another one has that number now.</source>
        <translation>Den Prozess %1 des Laufs gibt es nicht mehr; ein anderer hat jetzt diese Nummer.</translation>
    </message>
    <message>
        <source>It was left by an earlier run of this program, which has ended.</source>
        <translation>Ein früherer Lauf dieses Programms, der beendet ist, ließ es zurück.</translation>
    </message>
    <message>
        <source>The process %1 of its run is alive.</source>
        <translation>Der Prozess %1 des Laufs lebt.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a container.</source>
        <translation>„%1“ ist keine Kennung eines Containers.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a network.</source>
        <translation>„%1“ ist keine Kennung eines Netzwerks.</translation>
    </message>
    <message>
        <source>The container “%1” is connected to the network.</source>
        <translation>Der Container „%1“ ist mit dem Netzwerk verbunden.</translation>
    </message>
    <message>
        <source>Remove or disconnect the container first.</source>
        <translation>Entfernen oder trennen Sie zuerst den Container.</translation>
    </message>
    <message>
        <source>It was left alone. Whoever made it has to remove it.</source>
        <translation>Es wurde nicht angerührt. Wer es erstellt hat, muss es entfernen.</translation>
    </message>
    <message>
        <source>“%1” is not what it was when it was listed.</source>
        <translation>„%1“ ist nicht mehr, was es beim Auflisten war.</translation>
    </message>
    <message>
        <source>It was left alone. List the orphans again.</source>
        <translation>Es wurde nicht angerührt. Listen Sie die verwaisten Reste noch einmal auf.</translation>
    </message>
    <message>
        <source>The lock file “%1” of the run cannot be made: %2.</source>
        <translation>Die Sperrdatei „%1“ des Laufs kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Make the folder writable for you, or set XDG_RUNTIME_DIR to one that is.</source>
        <translation>Machen Sie den Ordner für sich beschreibbar, oder setzen Sie XDG_RUNTIME_DIR auf einen solchen.</translation>
    </message>
    <message>
        <source>“~” is not expanded.</source>
        <translation>„~“ wird nicht aufgelöst.</translation>
    </message>
    <message>
        <source>Write the path in full.</source>
        <translation>Schreiben Sie den Pfad aus.</translation>
    </message>
    <message>
        <source>“%1” is no image&apos;s name.</source>
        <translation>„%1“ ist kein Name eines Images.</translation>
    </message>
    <message>
        <source>Write it as for “docker run”, such as alpine:latest.</source>
        <translation>Schreiben Sie ihn wie bei „docker run“, etwa alpine:latest.</translation>
    </message>
    <message>
        <source>A Dockerfile needs the folder to build in.</source>
        <translation>Ein Dockerfile braucht den Ordner, in dem gebaut wird.</translation>
    </message>
    <message>
        <source>Add “build_context: FOLDER”.</source>
        <translation>Ergänzen Sie „build_context: ORDNER“.</translation>
    </message>
    <message>
        <source>The label “%1” cannot be set here.</source>
        <translation>Das Label „%1“ kann hier nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>Labels that begin with “xedgesim” belong to the program; choose another name.</source>
        <translation>Labels, die mit „xedgesim“ beginnen, gehören dem Programm; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A health check in a list begins with CMD, CMD-SHELL or NONE.</source>
        <translation>Ein Health-Check als Liste beginnt mit CMD, CMD-SHELL oder NONE.</translation>
    </message>
    <message>
        <source>Write [CMD, program, argument].</source>
        <translation>Schreiben Sie [CMD, Programm, Argument].</translation>
    </message>
    <message>
        <source>Leave it out; a later version will take it.</source>
        <translation>Lassen Sie es weg; eine spätere Version wird es annehmen.</translation>
    </message>
    <message>
        <source>“%1” is not built yet.</source>
        <translation>„%1“ ist noch nicht gebaut.</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>Hier wird eine Liste erwartet.</translation>
    </message>
    <message>
        <source>Write it as [one, two], or one “- entry” in each line.</source>
        <translation>Schreiben Sie [eins, zwei] oder je Zeile ein „- Eintrag“.</translation>
    </message>
    <message>
        <source>A quote in this command is not closed.</source>
        <translation>Ein Anführungszeichen in diesem Befehl ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close it, or write the command as a list.</source>
        <translation>Schließen Sie es, oder schreiben Sie den Befehl als Liste.</translation>
    </message>
    <message>
        <source>“%1” is no name of a variable.</source>
        <translation>„%1“ ist kein Name einer Variablen.</translation>
    </message>
    <message>
        <source>Use a name that is not empty and has no “=”.</source>
        <translation>Verwenden Sie einen Namen, der nicht leer ist und kein „=“ enthält.</translation>
    </message>
    <message>
        <source>“%1” stands here a second time.</source>
        <translation>„%1“ steht hier ein zweites Mal.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Behalten Sie eines von beiden.</translation>
    </message>
    <message>
        <source>“%1” needs a text or a number.</source>
        <translation>„%1“ braucht einen Text oder eine Zahl.</translation>
    </message>
    <message>
        <source>Write &quot;&quot; for an empty text.</source>
        <translation>Schreiben Sie &quot;&quot; für einen leeren Text.</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>„%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>Write “%1=value”; nothing is taken from outside the file.</source>
        <translation>Schreiben Sie „%1=Wert“; von außerhalb der Datei wird nichts übernommen.</translation>
    </message>
    <message>
        <source>A map or a list of “name=value” is expected here.</source>
        <translation>Hier wird eine Zuordnung oder eine Liste „Name=Wert“ erwartet.</translation>
    </message>
    <message>
        <source>Write “name: value” lines, indented below it.</source>
        <translation>Schreiben Sie darunter eingerückte Zeilen „Name: Wert“.</translation>
    </message>
    <message>
        <source>The scenario can be looked at; to run it, make this node a model or a container.</source>
        <translation>Das Szenario lässt sich ansehen; um es auszuführen, machen Sie aus diesem Knoten ein Modell oder einen Container.</translation>
    </message>
    <message>
        <source>Use a sensor, a gateway or a container.</source>
        <translation>Verwenden Sie einen Sensor, ein Gateway oder einen Container.</translation>
    </message>
    <message>
        <source>“%1” is no model that is known.</source>
        <translation>„%1“ ist kein bekanntes Modell.</translation>
    </message>
    <message>
        <source>A model&apos;s type contains “sensor” or “gateway”; for a container add “implementation: docker”.</source>
        <translation>Der Typ eines Modells enthält „sensor“ oder „gateway“; für einen Container ergänzen Sie „implementation: docker“.</translation>
    </message>
    <message>
        <source>“%1” has no effect here: “%2” is no container.</source>
        <translation>„%1“ hat hier keine Wirkung: „%2“ ist kein Container.</translation>
    </message>
    <message>
        <source>Remove it, or add “implementation: docker”.</source>
        <translation>Entfernen Sie es, oder ergänzen Sie „implementation: docker“.</translation>
    </message>
    <message>
        <source>Write “time: free”, or leave it out.</source>
        <translation>Schreiben Sie „time: free“, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>There is no command to run.</source>
        <translation>Es gibt keinen Befehl, der auszuführen wäre.</translation>
    </message>
    <message>
        <source>Write it as [program, argument].</source>
        <translation>Schreiben Sie [Programm, Argument].</translation>
    </message>
    <message>
        <source>“false” is nothing to wait for.</source>
        <translation>Auf „false“ lässt sich nicht warten.</translation>
    </message>
    <message>
        <source>Write true, or choose another condition.</source>
        <translation>Schreiben Sie true, oder wählen Sie eine andere Bedingung.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1.</source>
        <translation>Das ist kein regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Put a backslash before brackets and dots that are meant as they are.</source>
        <translation>Setzen Sie einen Backslash vor Klammern und Punkte, die wörtlich gemeint sind.</translation>
    </message>
    <message>
        <source>Write “protocol: ndjson” or “protocol: none”.</source>
        <translation>Schreiben Sie „protocol: ndjson“ oder „protocol: none“.</translation>
    </message>
    <message>
        <source>A position has two numbers.</source>
        <translation>Eine Position hat zwei Zahlen.</translation>
    </message>
    <message>
        <source>Write it as [120, 40].</source>
        <translation>Schreiben Sie [120, 40].</translation>
    </message>
    <message>
        <source>“%1” is no port to publish.</source>
        <translation>„%1“ ist kein Port, der sich veröffentlichen lässt.</translation>
    </message>
    <message>
        <source>In a list write “8080:80”, “127.0.0.1:8080:80” or “5353:53/udp” (host before container); in a map “80: 8080” (container before host).</source>
        <translation>In einer Liste schreiben Sie „8080:80“, „127.0.0.1:8080:80“ oder „5353:53/udp“ (Host vor Container); in einer Zuordnung „80: 8080“ (Container vor Host).</translation>
    </message>
    <message>
        <source>This is no volume.</source>
        <translation>Das ist kein Volume.</translation>
    </message>
    <message>
        <source>Write “name:/path/in/container” or “/host/path:/path/in/container:ro”.</source>
        <translation>Schreiben Sie „Name:/Pfad/im/Container“ oder „/Host/Pfad:/Pfad/im/Container:ro“.</translation>
    </message>
    <message>
        <source>Write ro or rw.</source>
        <translation>Schreiben Sie ro oder rw.</translation>
    </message>
    <message>
        <source>“%1” is neither a path nor a volume&apos;s name.</source>
        <translation>„%1“ ist weder ein Pfad noch der Name eines Volumes.</translation>
    </message>
    <message>
        <source>Begin a path with “/” or “./”.</source>
        <translation>Beginnen Sie einen Pfad mit „/“ oder „./“.</translation>
    </message>
    <message>
        <source>Write it short: “127.0.0.1:8080:80”.</source>
        <translation>Schreiben Sie es kurz: „127.0.0.1:8080:80“.</translation>
    </message>
    <message>
        <source>The file is of version %1; this program reads version 1.</source>
        <translation>Die Datei hat Version %1; dieses Programm liest Version 1.</translation>
    </message>
    <message>
        <source>Write “xedgesim: 1”, or open it with a newer version.</source>
        <translation>Schreiben Sie „xedgesim: 1“, oder öffnen Sie sie mit einer neueren Version.</translation>
    </message>
    <message>
        <source>A list of links is expected here.</source>
        <translation>Hier wird eine Liste von Verbindungen erwartet.</translation>
    </message>
    <message>
        <source>Write one “- {src: a, dst: b, latency: 5ms}” in each line.</source>
        <translation>Schreiben Sie je Zeile „- {src: a, dst: b, latency: 5ms}“.</translation>
    </message>
    <message>
        <source>Links have no effect in the model “direct”.</source>
        <translation>Verbindungen haben beim Modell „direct“ keine Wirkung.</translation>
    </message>
    <message>
        <source>Write “model: latency”.</source>
        <translation>Schreiben Sie „model: latency“.</translation>
    </message>
    <message>
        <source>The link from “%1” to “%2” stands here a second time; the first is in line %3, column %4.</source>
        <translation>Die Verbindung von „%1“ nach „%2“ steht hier ein zweites Mal; die erste steht in Zeile %3, Spalte %4.</translation>
    </message>
    <message>
        <source>The last one holds; keep one of the two.</source>
        <translation>Die letzte gilt; behalten Sie eine von beiden.</translation>
    </message>
    <message>
        <source>A list with at least one node is expected here.</source>
        <translation>Hier wird eine Liste mit mindestens einem Knoten erwartet.</translation>
    </message>
    <message>
        <source>Write “- {id: sensor1, type: sensor}” in a line of its own.</source>
        <translation>Schreiben Sie „- {id: sensor1, type: sensor}“ in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>There are more than 10 000 nodes in this list.</source>
        <translation>Diese Liste enthält mehr als 10 000 Knoten.</translation>
    </message>
    <message>
        <source>Leave out what the scenario does not need.</source>
        <translation>Lassen Sie weg, was das Szenario nicht braucht.</translation>
    </message>
    <message>
        <source>The id “%1” stands here a second time; the first is in line %2, column %3.</source>
        <translation>Die Kennung „%1“ steht hier ein zweites Mal; die erste steht in Zeile %2, Spalte %3.</translation>
    </message>
    <message>
        <source>Give each node an id of its own.</source>
        <translation>Geben Sie jedem Knoten eine eigene Kennung.</translation>
    </message>
    <message>
        <source>Add a node with this id, or correct the name.</source>
        <translation>Ergänzen Sie einen Knoten mit dieser Kennung, oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is no node “%1”.</source>
        <translation>Es gibt keinen Knoten „%1“.</translation>
    </message>
    <message>
        <source>“%1” sends to “%2”, and there is no such node: its messages will be undeliverable.</source>
        <translation>„%1“ sendet an „%2“, und einen solchen Knoten gibt es nicht: Die Nachrichten werden unzustellbar sein.</translation>
    </message>
    <message>
        <source>“%1” sends to “%2”, a container without a protocol: its messages will be undeliverable.</source>
        <translation>„%1“ sendet an „%2“, einen Container ohne Protokoll: Die Nachrichten werden unzustellbar sein.</translation>
    </message>
    <message>
        <source>Add “protocol: ndjson” to that node if its program reads JSON lines on a port.</source>
        <translation>Ergänzen Sie bei jenem Knoten „protocol: ndjson“, wenn sein Programm JSON-Zeilen auf einem Port liest.</translation>
    </message>
    <message>
        <source>A map of keys and values is expected here.</source>
        <translation>Hier wird eine Zuordnung von Schlüsseln und Werten erwartet.</translation>
    </message>
    <message>
        <source>Write “key: value” lines, indented below it.</source>
        <translation>Schreiben Sie darunter eingerückte Zeilen „Schlüssel: Wert“.</translation>
    </message>
    <message>
        <source>“%1” has another name here.</source>
        <translation>„%1“ heißt hier anders.</translation>
    </message>
    <message>
        <source>Write “%1”.</source>
        <translation>Schreiben Sie „%1“.</translation>
    </message>
    <message>
        <source>The key “%1” is not known here.</source>
        <translation>Der Schlüssel „%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Check its spelling, or remove it.</source>
        <translation>Prüfen Sie die Schreibweise, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>“%1” and “%2” say the same thing twice.</source>
        <translation>„%1“ und „%2“ sagen zweimal dasselbe.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>Add “%1: …” here.</source>
        <translation>Ergänzen Sie hier „%1: …“.</translation>
    </message>
    <message>
        <source>Write it without quotes and without a unit.</source>
        <translation>Schreiben Sie es ohne Anführungszeichen und ohne Einheit.</translation>
    </message>
    <message>
        <source>It has to be at least %1.</source>
        <translation>Es muss mindestens %1 sein.</translation>
    </message>
    <message>
        <source>It has to lie between %1 and %2.</source>
        <translation>Es muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>A single value is expected here.</source>
        <translation>Hier wird ein einzelner Wert erwartet.</translation>
    </message>
    <message>
        <source>Write one text or number.</source>
        <translation>Schreiben Sie einen Text oder eine Zahl.</translation>
    </message>
    <message>
        <source>This is no name.</source>
        <translation>Das ist kein Name.</translation>
    </message>
    <message>
        <source>Use one to 256 characters on one line.</source>
        <translation>Verwenden Sie ein bis 256 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>„%1“ ist weder true noch false.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Schreiben Sie true oder false.</translation>
    </message>
    <message>
        <source>%1 is out of range.</source>
        <translation>%1 liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>“%1” is no whole number that fits in 64 bits.</source>
        <translation>„%1“ ist keine ganze Zahl, die in 64 Bit passt.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is no percentage from 0% to 100%.</source>
        <translation>„%1“ ist kein Prozentwert von 0% bis 100%.</translation>
    </message>
    <message>
        <source>Write something like 0.05 or 5%.</source>
        <translation>Schreiben Sie etwa 0.05 oder 5%.</translation>
    </message>
    <message>
        <source>“%1” is none of the possible values.</source>
        <translation>„%1“ ist keiner der möglichen Werte.</translation>
    </message>
    <message>
        <source>Write one of: %1.</source>
        <translation>Schreiben Sie einen von diesen: %1.</translation>
    </message>
    <message>
        <source>Did you mean “%1”? Possible are: %2.</source>
        <translation>Meinten Sie „%1“? Möglich sind: %2.</translation>
    </message>
    <message>
        <source>“%1” is no size.</source>
        <translation>„%1“ ist keine Größe.</translation>
    </message>
    <message>
        <source>Write something like 64MiB, 512KiB or a number of bytes.</source>
        <translation>Schreiben Sie etwa 64MiB, 512KiB oder eine Anzahl von Bytes.</translation>
    </message>
    <message>
        <source>“%1” has no unit.</source>
        <translation>„%1“ hat keine Einheit.</translation>
    </message>
    <message>
        <source>Write “%1: %2s” for seconds, or another unit: us, ms, s, min.</source>
        <translation>Schreiben Sie „%1: %2s“ für Sekunden oder eine andere Einheit: us, ms, s, min.</translation>
    </message>
    <message>
        <source>Write a number of seconds such as 10 or 0.5.</source>
        <translation>Schreiben Sie eine Anzahl von Sekunden, etwa 10 oder 0.5.</translation>
    </message>
    <message>
        <source>Write a whole number of microseconds such as 1000.</source>
        <translation>Schreiben Sie eine ganze Anzahl von Mikrosekunden, etwa 1000.</translation>
    </message>
    <message>
        <source>Write something like 10s, 250ms, 1500us or 2min.</source>
        <translation>Schreiben Sie etwa 10s, 250ms, 1500us oder 2min.</translation>
    </message>
    <message>
        <source>This time has to be longer than 0.</source>
        <translation>Diese Zeit muss länger als 0 sein.</translation>
    </message>
    <message>
        <source>A time cannot be negative.</source>
        <translation>Eine Zeit kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>“%1” is no time, or a longer one than can be counted in microseconds.</source>
        <translation>„%1“ ist keine Zeit oder eine längere, als sich in Mikrosekunden zählen lässt.</translation>
    </message>
    <message>
        <source>A second document begins here.</source>
        <translation>Hier beginnt ein zweites Dokument.</translation>
    </message>
    <message>
        <source>Keep one scenario in each file.</source>
        <translation>Behalten Sie in jeder Datei nur ein Szenario.</translation>
    </message>
    <message>
        <source>This alias stands inside what it names.</source>
        <translation>Dieser Alias steht in dem, was er benennt.</translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation>Schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>The file holds more than 100 000 values, aliases counted as if they were written out.</source>
        <translation>Die Datei enthält mehr als 100 000 Werte; Aliasse zählen, als wären sie ausgeschrieben.</translation>
    </message>
    <message>
        <source>The tag “%1” is not one of YAML&apos;s own.</source>
        <translation>Das Tag „%1“ gehört nicht zu YAML selbst.</translation>
    </message>
    <message>
        <source>Remove the tag.</source>
        <translation>Entfernen Sie das Tag.</translation>
    </message>
    <message>
        <source>The values nest deeper than 64 levels.</source>
        <translation>Die Werte sind tiefer als 64 Ebenen geschachtelt.</translation>
    </message>
    <message>
        <source>Close the brackets that are open, or write it flatter.</source>
        <translation>Schließen Sie die offenen Klammern, oder schreiben Sie es flacher.</translation>
    </message>
    <message>
        <source>A key has to be a text.</source>
        <translation>Ein Schlüssel muss ein Text sein.</translation>
    </message>
    <message>
        <source>Write it as “key: value”.</source>
        <translation>Schreiben Sie „Schlüssel: Wert“.</translation>
    </message>
    <message>
        <source>The key “%1” stands here a second time; the first is in line %2, column %3.</source>
        <translation>Der Schlüssel „%1“ steht hier ein zweites Mal; der erste steht in Zeile %2, Spalte %3.</translation>
    </message>
    <message>
        <source>“&lt;&lt;” merges maps, and this is none.</source>
        <translation>„&lt;&lt;“ vereint Zuordnungen, und das ist keine.</translation>
    </message>
    <message>
        <source>Name a map there, such as “&lt;&lt;: *defaults”.</source>
        <translation>Nennen Sie dort eine Zuordnung, etwa „&lt;&lt;: *defaults“.</translation>
    </message>
    <message>
        <source>This is no well-formed YAML: %1.</source>
        <translation>Das ist kein wohlgeformtes YAML: %1.</translation>
    </message>
    <message>
        <source>Look at the indentation (spaces, no tabs), the quotes and the brackets near this place.</source>
        <translation>Prüfen Sie Einrückung (Leerzeichen, keine Tabulatoren), Anführungszeichen und Klammern in der Nähe.</translation>
    </message>
    <message>
        <source>One value holds more than 200 000 brackets and commas.</source>
        <translation>Ein Wert enthält mehr als 200 000 Klammern und Kommas.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Write a scenario into it, or copy one of the samples.</source>
        <translation>Schreiben Sie ein Szenario hinein, oder kopieren Sie eines der Beispiele.</translation>
    </message>
    <message>
        <source>The file is larger than 8 MiB.</source>
        <translation>Die Datei ist größer als 8 MiB.</translation>
    </message>
    <message>
        <source>The file is written in UTF-16, not in UTF-8.</source>
        <translation>Die Datei ist in UTF-16 geschrieben, nicht in UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The file holds the control character %1.</source>
        <translation>Die Datei enthält das Steuerzeichen %1.</translation>
    </message>
    <message>
        <source>Remove it; in a text write it as an escape in double quotes.</source>
        <translation>Entfernen Sie es; in einem Text schreiben Sie es als Escape-Folge in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>The file is not written in UTF-8: this byte belongs to no character.</source>
        <translation>Die Datei ist nicht in UTF-8 geschrieben: Dieses Byte gehört zu keinem Zeichen.</translation>
    </message>
    <message>
        <source>The start was broken off.</source>
        <translation>Der Start wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Making the run’s network …</source>
        <translation>Das Netzwerk des Laufs wird angelegt …</translation>
    </message>
    <message>
        <source>Starting the containers …</source>
        <translation>Die Container werden gestartet …</translation>
    </message>
    <message>
        <source>Virtual time is moving already.</source>
        <translation>Die virtuelle Zeit bewegt sich bereits.</translation>
    </message>
    <message>
        <source>Pause first.</source>
        <translation>Halten Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>Look at its last lines. With “on_failure: continue” the run goes on without it.</source>
        <translation>Sehen Sie sich die letzten Zeilen an. Mit „on_failure: continue“ geht der Lauf ohne ihn weiter.</translation>
    </message>
    <message>
        <source>Look at its last lines.</source>
        <translation>Sehen Sie sich die letzten Zeilen an.</translation>
    </message>
    <message>
        <source>Node “%1” was killed because it used up its memory.</source>
        <translation>Knoten „%1“ wurde beendet, weil er seinen Speicher aufgebraucht hat.</translation>
    </message>
    <message>
        <source>Node “%1” has become unhealthy.</source>
        <translation>Knoten „%1“ ist ungesund geworden.</translation>
    </message>
    <message>
        <source>Node “%1” has ended with exit code %2.</source>
        <translation>Knoten „%1“ endete mit Exit-Code %2.</translation>
    </message>
    <message>
        <source>Node “%1” has failed: %2</source>
        <translation>Knoten „%1“ ist ausgefallen: %2</translation>
    </message>
    <message>
        <source>Node “%1” has failed.</source>
        <translation>Knoten „%1“ ist ausgefallen.</translation>
    </message>
    <message>
        <source>No engine was found.</source>
        <translation>Es wurde keine Engine gefunden.</translation>
    </message>
    <message>
        <source>The event log “%1” is incomplete: %2.</source>
        <translation>Das Ereignisprotokoll „%1“ ist unvollständig: %2.</translation>
    </message>
    <message>
        <source>Free some space on the disk and run again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>The event log “%1” cannot be written: %2.</source>
        <translation>Das Ereignisprotokoll „%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another file for the events.</source>
        <translation>Wählen Sie eine andere Datei für die Ereignisse.</translation>
    </message>
    <message>
        <source>Virtual time cannot go on at %1 s: messages without latency go round in a loop that never ends (%2).</source>
        <translation>Die virtuelle Zeit kommt bei %1 s nicht weiter: Nachrichten ohne Latenz laufen endlos im Kreis (%2).</translation>
    </message>
    <message>
        <source>Give at least one link of the loop a latency.</source>
        <translation>Geben Sie mindestens einer Verbindung des Kreises eine Latenz.</translation>
    </message>
    <message>
        <source>The engine cannot be changed while containers run on it.</source>
        <translation>Die Engine kann nicht gewechselt werden, solange Container darauf laufen.</translation>
    </message>
    <message>
        <source>Another scenario is running; stop it before opening a new one.</source>
        <translation>Ein anderes Szenario läuft; halten Sie es an, bevor Sie ein neues öffnen.</translation>
    </message>
    <message>
        <source>No scenario is open.</source>
        <translation>Kein Szenario ist geöffnet.</translation>
    </message>
    <message>
        <source>The scenario is running already.</source>
        <translation>Das Szenario läuft bereits.</translation>
    </message>
    <message>
        <source>The scenario asks for more than a sandbox gives: %1.</source>
        <translation>Das Szenario verlangt mehr, als eine Sandbox gibt: %1.</translation>
    </message>
    <message>
        <source>Connecting to the engine …</source>
        <translation>Verbinden mit der Engine …</translation>
    </message>
    <message>
        <source>Messages to node “%1” may arrive up to %2 late: the quantum is longer than the latency of its links (%3).</source>
        <translation>Nachrichten an den Knoten „%1“ können bis zu %2 zu spät ankommen: Das Quantum ist länger als die Latenz seiner Verbindungen (%3).</translation>
    </message>
    <message>
        <source>Choose a shorter quantum, or a longer latency.</source>
        <translation>Wählen Sie ein kürzeres Quantum oder eine längere Latenz.</translation>
    </message>
    <message>
        <source>Node “%1” failed again and is not restarted any more.</source>
        <translation>Knoten „%1“ ist wieder ausgefallen und wird nicht mehr neu gestartet.</translation>
    </message>
    <message>
        <source>Node “%1” has no container now.</source>
        <translation>Knoten „%1“ hat jetzt keinen Container.</translation>
    </message>
    <message>
        <source>The scenario has not been started.</source>
        <translation>Das Szenario wurde noch nicht gestartet.</translation>
    </message>
    <message>
        <source>A step must be longer than nothing.</source>
        <translation>Ein Schritt muss länger als nichts sein.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Stopping the containers …</source>
        <translation>Die Container werden angehalten …</translation>
    </message>
    <message>
        <source>The engine does not answer; this is how it was before.</source>
        <translation>Die Engine antwortet nicht; so war es vorher.</translation>
    </message>
    <message>
        <source>Write a time such as 10s, 250ms or 1500 (microseconds).</source>
        <translation>Schreiben Sie eine Zeit wie 10s, 250ms oder 1500 (Mikrosekunden).</translation>
    </message>
    <message>
        <source>Write a whole number that fits in 64 bits.</source>
        <translation>Schreiben Sie eine ganze Zahl, die in 64 Bit passt.</translation>
    </message>
    <message>
        <source>Write a file&apos;s name, or - for the standard output.</source>
        <translation>Schreiben Sie den Namen einer Datei oder - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>Write an id or a name as “orphans” lists it.</source>
        <translation>Schreiben Sie eine Kennung oder einen Namen, wie „orphans“ sie zeigt.</translation>
    </message>
    <message>
        <source>“%1” is no value for “%2”.</source>
        <translation>„%1“ ist kein Wert für „%2“.</translation>
    </message>
    <message>
        <source>ssh does not know the key of %1, or it has changed: %2</source>
        <translation>ssh kennt den Schlüssel von %1 nicht, oder er hat sich geändert: %2</translation>
    </message>
    <message>
        <source>Connect once with ssh by hand, and accept the key if it is the right one.</source>
        <translation>Verbinden Sie sich einmal von Hand mit ssh, und nehmen Sie den Schlüssel an, wenn er der richtige ist.</translation>
    </message>
    <message>
        <source>%1 does not let us in over ssh: %2</source>
        <translation>%1 lässt uns über ssh nicht hinein: %2</translation>
    </message>
    <message>
        <source>Let ssh log in without a password: with a key that the host knows, in the agent if it has a passphrase.</source>
        <translation>Richten Sie ssh so ein, dass es sich ohne Passwort anmeldet: mit einem Schlüssel, den der Rechner kennt, und im Agenten, wenn er eine Passphrase hat.</translation>
    </message>
    <message>
        <source>The user at %1 may not use the engine there: %2</source>
        <translation>Der Benutzer bei %1 darf die Engine dort nicht benutzen: %2</translation>
    </message>
    <message>
        <source>Add the user to the group “docker” there.</source>
        <translation>Nehmen Sie den Benutzer dort in die Gruppe „docker“ auf.</translation>
    </message>
    <message>
        <source>No ssh server listens at %1: %2</source>
        <translation>Bei %1 lauscht kein ssh-Server: %2</translation>
    </message>
    <message>
        <source>Start sshd there, or check the port.</source>
        <translation>Starten Sie dort sshd, oder prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>The host of %1 is not known: %2</source>
        <translation>Der Rechner von %1 ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>ssh reached %1, but no engine answers there: %2</source>
        <translation>ssh hat %1 erreicht, aber dort antwortet keine Engine: %2</translation>
    </message>
    <message>
        <source>Start the engine there.</source>
        <translation>Starten Sie die Engine dort.</translation>
    </message>
    <message>
        <source>No connection to ssh can be made: %1</source>
        <translation>Es lässt sich keine Verbindung zu ssh herstellen: %1</translation>
    </message>
    <message>
        <source>The program “ssh”, which reaches %1, cannot be started.</source>
        <translation>Das Programm „ssh“, das %1 erreicht, lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>Install an ssh client.</source>
        <translation>Installieren Sie einen ssh-Client.</translation>
    </message>
    <message>
        <source>There is no program “docker” at %1: %2</source>
        <translation>Bei %1 gibt es kein Programm „docker“: %2</translation>
    </message>
    <message>
        <source>Install the Docker command line there.</source>
        <translation>Installieren Sie dort die Docker-Befehlszeile.</translation>
    </message>
    <message>
        <source>The ssh connection to %1 ended: %2</source>
        <translation>Die ssh-Verbindung zu %1 ist beendet: %2</translation>
    </message>
    <message>
        <source>For the engine at %1, %2 holds no certificate or key that can be read.</source>
        <translation>Für die Engine unter %1 enthält %2 kein lesbares Zertifikat und keinen lesbaren Schlüssel.</translation>
    </message>
    <message>
        <source>It has to be in the PEM format, without a passphrase.</source>
        <translation>Die Datei muss im PEM-Format und ohne Passphrase sein.</translation>
    </message>
    <message>
        <source>What listens at %1 speaks no TLS that we understand: %2</source>
        <translation>Was unter %1 lauscht, spricht kein TLS, das wir verstehen: %2</translation>
    </message>
    <message>
        <source>The engine at %1 does not accept our certificate: %2</source>
        <translation>Die Engine unter %1 nimmt unser Zertifikat nicht an: %2</translation>
    </message>
    <message>
        <source>The engine at %1 asks for a certificate, and we have none: %2</source>
        <translation>Die Engine unter %1 verlangt ein Zertifikat, und wir haben keines: %2</translation>
    </message>
    <message>
        <source>Put cert.pem and key.pem, signed by the authority that the engine trusts, where DOCKER_CERT_PATH or the context says.</source>
        <translation>Legen Sie cert.pem und key.pem, unterschrieben von der Stelle, der die Engine vertraut, dort ab, wo DOCKER_CERT_PATH oder der Kontext es sagt.</translation>
    </message>
    <message>
        <source>The certificate of the engine at %1 is not signed by an authority that we trust: %2</source>
        <translation>Das Zertifikat der Engine unter %1 ist von keiner Stelle unterschrieben, der wir vertrauen: %2</translation>
    </message>
    <message>
        <source>Let ca.pem be the certificate of the engine&apos;s authority.</source>
        <translation>Legen Sie als ca.pem das Zertifikat der Stelle ab, die das der Engine unterschrieben hat.</translation>
    </message>
    <message>
        <source>The certificate of the engine at %1 is not valid now: it holds %2.</source>
        <translation>Das Zertifikat der Engine unter %1 ist jetzt nicht gültig, sondern %2.</translation>
    </message>
    <message>
        <source>Renew the engine&apos;s certificate, or set this machine&apos;s clock.</source>
        <translation>Erneuern Sie das Zertifikat der Engine, oder stellen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of the engine at %1 is for another host than “%2”.</source>
        <translation>Das Zertifikat der Engine unter %1 gilt für einen anderen Rechner als „%2“.</translation>
    </message>
    <message>
        <source>Name the engine by a host name that its certificate has, or let the certificate have this one.</source>
        <translation>Benennen Sie die Engine mit einem Rechnernamen, der in ihrem Zertifikat steht, oder nehmen Sie diesen in das Zertifikat auf.</translation>
    </message>
    <message>
        <source>The certificate of the engine at %1 cannot be trusted: %2</source>
        <translation>Dem Zertifikat der Engine unter %1 ist nicht zu trauen: %2</translation>
    </message>
    <message>
        <source>Qt&apos;s TLS support is missing on this machine, so the engine at %1 cannot be reached.</source>
        <translation>Auf diesem Rechner fehlt die TLS-Unterstützung von Qt; die Engine unter %1 ist deshalb nicht erreichbar.</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>Installieren Sie OpenSSL 3.</translation>
    </message>
    <message>
        <source>The credential helper “%1” for “%2” failed: %3</source>
        <translation>Die Anmeldehilfe „%1“ für „%2“ ist gescheitert: %3</translation>
    </message>
    <message>
        <source>Log in again with “docker login”.</source>
        <translation>Melden Sie sich mit „docker login“ neu an.</translation>
    </message>
    <message>
        <source>The engine has sent nothing for %1 s.</source>
        <translation>Die Engine hat seit %1 s nichts gesendet.</translation>
    </message>
    <message>
        <source>See whether the engine and the network work; then try again.</source>
        <translation>Prüfen Sie, ob die Engine und das Netz arbeiten, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>“%1” closed its connection, which is opened again. (%2)</source>
        <translation>„%1“ hat seine Verbindung geschlossen; sie wird neu geöffnet. (%2)</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot become ready: %3</source>
        <translation>„%1“ (Image „%2“) kann nicht bereit werden: %3</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) closes every connection to its port %3 at once: %4</source>
        <translation>„%1“ (Image „%2“) schließt jede Verbindung zu seinem Port %3 sofort wieder: %4</translation>
    </message>
    <message>
        <source>Does the program inside speak newline-JSON on that port? Else use “protocol: none”.</source>
        <translation>Spricht das Programm darin an diesem Port zeilenweises JSON? Schreiben Sie sonst „protocol: none“.</translation>
    </message>
    <message>
        <source>The image is not waited for any more.</source>
        <translation>Auf das Image wird nicht mehr gewartet.</translation>
    </message>
    <message>
        <source>Write a simpler pattern, without a repeat inside of a repeat, or wait for something else.</source>
        <translation>Schreiben Sie ein einfacheres Muster ohne Wiederholung in einer Wiederholung, oder warten Sie auf etwas anderes.</translation>
    </message>
    <message>
        <source>the pattern under “ready: log” (“%1”) takes too long to be tried on a line of its output.</source>
        <translation>das Muster unter „ready: log“ („%1“) braucht für eine Zeile seiner Ausgabe zu lange.</translation>
    </message>
    <message>
        <source>its output comes faster than the pattern under “ready: log” (“%1”) can be tried on it.</source>
        <translation>seine Ausgabe kommt schneller, als das Muster unter „ready: log“ („%1“) darauf geprüft werden kann.</translation>
    </message>
    <message>
        <source>%1 These could not be removed: %2.</source>
        <translation>%1 Nicht entfernt werden konnten: %2.</translation>
    </message>
    <message>
        <source>Remove them with “xedgesim-cli cleanup”. %1</source>
        <translation>Entfernen Sie sie mit „xedgesim-cli cleanup“. %1</translation>
    </message>
    <message>
        <source>The event log “%1” cannot be written: it is a pipe, a device or something else that is no regular file.</source>
        <translation>Das Ereignisprotokoll „%1“ kann nicht geschrieben werden: Es ist eine Pipe, ein Gerät oder sonst etwas, das keine gewöhnliche Datei ist.</translation>
    </message>
    <message>
        <source>“%1” leads to no engine: %2</source>
        <translation>„%1“ führt zu keiner Engine: %2</translation>
    </message>
    <message>
        <source>This node publishes more than 65535 ports.</source>
        <translation>Dieser Knoten veröffentlicht mehr als 65535 Ports.</translation>
    </message>
    <message>
        <source>The containers publish more than 200 000 ports in all.</source>
        <translation>Die Container veröffentlichen zusammen mehr als 200 000 Ports.</translation>
    </message>
    <message>
        <source>The host&apos;s port %1 (%2) is published here a second time; “%3” has it in line %4, column %5.</source>
        <translation>Der Host-Port %1 (%2) wird hier ein zweites Mal veröffentlicht; „%3“ hat ihn in Zeile %4, Spalte %5.</translation>
    </message>
    <message>
        <source>Choose another port of the host, or leave it out to have a free one.</source>
        <translation>Wählen Sie einen anderen Host-Port, oder lassen Sie ihn weg, um einen freien zu bekommen.</translation>
    </message>
    <message>
        <source>Waiting for others to be started.</source>
        <translation>Wartet, bis andere gestartet sind.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: without root, networks of containers need /dev/net/tun, and this user may not open it.</source>
        <translation>„%1“ (Image „%2“) kann nicht starten: Ohne root brauchen Netze von Containern /dev/net/tun, und dieser Benutzer darf es nicht öffnen.</translation>
    </message>
    <message>
        <source>Load it with “sudo modprobe tun” and allow it with “sudo chmod 666 /dev/net/tun”, or use an engine that runs as root.</source>
        <translation>Laden Sie es mit „sudo modprobe tun“ und erlauben Sie es mit „sudo chmod 666 /dev/net/tun“, oder verwenden Sie eine Engine, die als root läuft.</translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: this machine mixes cgroups v1 and v2, and then crun starts no container without root.</source>
        <translation>„%1“ (Image „%2“) kann nicht starten: Diese Maschine mischt cgroups v1 und v2, und dann startet crun ohne root keinen Container.</translation>
    </message>
    <message>
        <source>Boot with the kernel option “systemd.unified_cgroup_hierarchy=1”, or use an engine that runs as root.</source>
        <translation>Starten Sie die Maschine mit der Kernel-Option „systemd.unified_cgroup_hierarchy=1“, oder verwenden Sie eine Engine, die als root läuft.</translation>
    </message>
    <message>
        <source>Write max, real or a factor from 0.000001 to 1000000.</source>
        <translation>Schreiben Sie max, real oder einen Faktor von 0.000001 bis 1000000.</translation>
    </message>
    <message>
        <source>Nothing comes from “%1”, which is a pipe or a device.</source>
        <translation>Aus „%1“ kommt nichts; es ist eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>Choose a file, or start first what writes into it.</source>
        <translation>Wählen Sie eine Datei, oder starten Sie zuerst, was hineinschreibt.</translation>
    </message>
    <message>
        <source>The event log cannot be written into “%1”, which is the scenario itself.</source>
        <translation>Das Ereignisprotokoll kann nicht in „%1“ geschrieben werden: Das ist das Szenario selbst.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Is it the right file?</source>
        <translation>Ist es die richtige Datei?</translation>
    </message>
    <message>
        <source>This text holds the character with number 0.</source>
        <translation>Dieser Text enthält das Zeichen mit der Nummer 0.</translation>
    </message>
    <message>
        <source>Remove it: neither programs nor containers can be given it.</source>
        <translation>Entfernen Sie es: Weder Programme noch Container können es bekommen.</translation>
    </message>
    <message>
        <source>Unset DOCKER_API_VERSION, so that the version is agreed on with the engine.</source>
        <translation>Entfernen Sie DOCKER_API_VERSION, damit die Version mit der Engine vereinbart wird.</translation>
    </message>
    <message>
        <source>“%1” is no API version; one is written as %2.</source>
        <translation>„%1“ ist keine API-Version; geschrieben wird sie wie %2.</translation>
    </message>
    <message>
        <source>API %1 is not spoken by both this program and the engine at %2: they share %3 to %4.</source>
        <translation>API %1 sprechen dieses Programm und die Engine an %2 nicht beide: gemeinsam haben sie %3 bis %4.</translation>
    </message>
    <message>
        <source>Keep in the build context only what the image needs, or exclude the rest in a “.dockerignore”.</source>
        <translation>Lassen Sie im Build-Kontext nur, was das Image braucht, oder schließen Sie den Rest in einer „.dockerignore“ aus.</translation>
    </message>
    <message>
        <source>The pattern “%1” in “%2” cannot be understood.</source>
        <translation>Das Muster „%1“ in „%2“ ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>What answers at %1 is no container engine: %2</source>
        <translation>Was unter %1 antwortet, ist keine Container-Engine: %2</translation>
    </message>
    <message>
        <source>Check the address and the port; another server may listen there.</source>
        <translation>Prüfen Sie Adresse und Port; vielleicht lauscht dort ein anderer Server.</translation>
    </message>
    <message>
        <source>It is passed over, as the Docker CLI does it. Mend the file.</source>
        <translation>Sie wird übergangen, wie es auch das Docker-CLI hält. Bringen Sie die Datei in Ordnung.</translation>
    </message>
    <message>
        <source>In “%1”, the value of “%2” is of the wrong kind.</source>
        <translation>In „%1“ ist der Wert von „%2“ von der falschen Art.</translation>
    </message>
    <message>
        <source>Let DOCKER_CERT_PATH name the folder of ca.pem, cert.pem and key.pem, or unset %1.</source>
        <translation>Nennen Sie in DOCKER_CERT_PATH den Ordner von ca.pem, cert.pem und key.pem, oder heben Sie %1 auf.</translation>
    </message>
    <message>
        <source>What listens at %1 speaks before it is asked, as no engine does.</source>
        <translation>Was unter %1 lauscht, spricht, bevor es gefragt wird; das tut keine Engine.</translation>
    </message>
    <message>
        <source>What is at %1 is a folder, not a socket.</source>
        <translation>Unter %1 liegt ein Ordner, kein Socket.</translation>
    </message>
    <message>
        <source>What is at %1 is a file, not a socket.</source>
        <translation>Unter %1 liegt eine Datei, kein Socket.</translation>
    </message>
    <message>
        <source>Name the engine&apos;s socket itself. Where something else took its place, remove that and start the engine.</source>
        <translation>Nennen Sie den Socket der Engine selbst. Hat etwas anderes seinen Platz eingenommen, entfernen Sie das und starten Sie die Engine.</translation>
    </message>
    <message>
        <source>Check the port: engines speak TLS on 2376, plain HTTP on 2375. To speak without TLS, unset DOCKER_TLS_VERIFY and DOCKER_TLS, name the engine as tcp://, and let its context have no certificates.</source>
        <translation>Prüfen Sie den Port: Engines sprechen TLS auf 2376, HTTP ohne TLS auf 2375. Soll ohne TLS gesprochen werden, heben Sie DOCKER_TLS_VERIFY und DOCKER_TLS auf, nennen Sie die Engine mit tcp://, und lassen Sie ihren Kontext ohne Zertifikate.</translation>
    </message>
    <message>
        <source>The engine speaks TLS, and was spoken to without it.</source>
        <translation>Die Engine spricht TLS und wurde ohne TLS angesprochen.</translation>
    </message>
    <message>
        <source>Set DOCKER_TLS_VERIFY=1, and let DOCKER_CERT_PATH name the folder of ca.pem, cert.pem and key.pem; or use a context with certificates, or https:// in place of tcp://.</source>
        <translation>Setzen Sie DOCKER_TLS_VERIFY=1, und nennen Sie in DOCKER_CERT_PATH den Ordner von ca.pem, cert.pem und key.pem; oder nehmen Sie einen Kontext mit Zertifikaten, oder https:// statt tcp://.</translation>
    </message>
    <message>
        <source>Another engine was asked for meanwhile.</source>
        <translation>Inzwischen wurde eine andere Engine verlangt.</translation>
    </message>
    <message>
        <source>It was chosen in the window, which remembers it: start it, choose another one there, or name one with --engine.</source>
        <translation>Sie wurde im Fenster gewählt, das sich die Wahl merkt: Starten Sie sie, wählen Sie dort eine andere, oder nennen Sie eine mit --engine.</translation>
    </message>
    <message>
        <source>Write one URL, one context&apos;s name or “private”.</source>
        <translation>Schreiben Sie eine URL, den Namen eines Kontexts oder „private“.</translation>
    </message>
    <message>
        <source>“%1” is a pipe or a device.</source>
        <translation>„%1“ ist eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>Put a file in its place.</source>
        <translation>Legen Sie eine Datei an ihre Stelle.</translation>
    </message>
    <message>
        <source>“%1” has a header in “HttpHeaders” that HTTP cannot carry: “%2”.</source>
        <translation>„%1“ hat unter „HttpHeaders“ eine Kopfzeile, die HTTP nicht übertragen kann: „%2“.</translation>
    </message>
    <message>
        <source>The header is left out. Names are letters, digits and dashes, values printable ASCII on one line.</source>
        <translation>Die Kopfzeile wird weggelassen. Namen sind Buchstaben, Ziffern und Striche, Werte druckbares ASCII in einer Zeile.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>the port is not published, and the image has no “cat” to look from inside</source>
        <translation>der Port ist nicht veröffentlicht, und das Image hat kein „cat“, um von innen nachzusehen</translation>
    </message>
    <message>
        <source>exit code %1: %2</source>
        <translation>Exit-Code %1: %2</translation>
    </message>
    <message>
        <source>Containers run in real time, so virtual time does too: the pace “%1” is not heeded.</source>
        <translation>Container laufen in Echtzeit, also auch die virtuelle Zeit: Das Tempo „%1“ wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Choose “real” or a factor up to 1.</source>
        <translation>Wählen Sie „real“ oder einen Faktor bis 1.</translation>
    </message>
    <message>
        <source>Run it with “--trust” if you trust whoever wrote it.</source>
        <translation>Starten Sie es mit „--trust“, wenn Sie dem Verfasser vertrauen.</translation>
    </message>
    <message>
        <source>The engine at %1 did not accept a connection within %2 s.</source>
        <translation>Die Engine unter %1 hat innerhalb von %2 s keine Verbindung angenommen.</translation>
    </message>
    <message>
        <source>The event log “%1” is incomplete: who reads it did not go on.</source>
        <translation>Das Ereignisprotokoll „%1“ ist unvollständig: Der Leser hat nicht weitergelesen.</translation>
    </message>
    <message>
        <source>Write it into a file, and read that.</source>
        <translation>Schreiben Sie es in eine Datei, und lesen Sie diese.</translation>
    </message>
    <message>
        <source>When it is back, “xedgesim-cli cleanup” removes what may be there still: %1.</source>
        <translation>Wenn sie zurück ist, entfernt „xedgesim-cli cleanup“, was noch da sein kann: %1.</translation>
    </message>
    <message>
        <source>Leave out what the engine does not grant, or see what its own log says.</source>
        <translation>Lassen Sie weg, was die Engine nicht gewährt, oder sehen Sie in ihr eigenes Protokoll.</translation>
    </message>
    <message>
        <source>The jitter has no distribution.</source>
        <translation>Der Jitter hat keine Verteilung.</translation>
    </message>
    <message>
        <source>Write {uniform: 2ms}, {normal: 2ms} or {pareto: 2ms, shape: 3}.</source>
        <translation>Schreiben Sie {uniform: 2ms}, {normal: 2ms} oder {pareto: 2ms, shape: 3}.</translation>
    </message>
    <message>
        <source>“shape” has an effect with “pareto” only.</source>
        <translation>„shape“ wirkt nur mit „pareto“.</translation>
    </message>
    <message>
        <source>Remove it, or write {pareto: 2ms, shape: 3}.</source>
        <translation>Entfernen Sie es, oder schreiben Sie {pareto: 2ms, shape: 3}.</translation>
    </message>
    <message>
        <source>A list of times is expected here.</source>
        <translation>Hier wird eine Liste von Zeiten erwartet.</translation>
    </message>
    <message>
        <source>Write one “- {from: 10s, to: 12s}” in each line.</source>
        <translation>Schreiben Sie in jede Zeile ein „- {from: 10s, to: 12s}“.</translation>
    </message>
    <message>
        <source>The link is to be up again before it goes down.</source>
        <translation>Die Verbindung soll wieder stehen, bevor sie ausfällt.</translation>
    </message>
    <message>
        <source>“to” has to be later than “from”.</source>
        <translation>„to“ muss später als „from“ sein.</translation>
    </message>
    <message>
        <source>A queue has an effect with a bandwidth only.</source>
        <translation>Eine Warteschlange wirkt nur mit einer Bandbreite.</translation>
    </message>
    <message>
        <source>Add “bandwidth: 1Mbit/s”, or remove it.</source>
        <translation>Ergänzen Sie „bandwidth: 1Mbit/s“, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>“%1” is no pace.</source>
        <translation>„%1“ ist kein Tempo.</translation>
    </message>
    <message>
        <source>Only modelled nodes can be counted.</source>
        <translation>Nur modellierte Knoten können gezählt werden.</translation>
    </message>
    <message>
        <source>Write each container by itself.</source>
        <translation>Schreiben Sie jeden Container einzeln.</translation>
    </message>
    <message>
        <source>With these there are more than 100 000 nodes.</source>
        <translation>Mit diesen sind es mehr als 100 000 Knoten.</translation>
    </message>
    <message>
        <source>Choose a smaller count.</source>
        <translation>Wählen Sie eine kleinere Anzahl.</translation>
    </message>
    <message>
        <source>“%1” is no bandwidth.</source>
        <translation>„%1“ ist keine Bandbreite.</translation>
    </message>
    <message>
        <source>Write something like 1Mbit/s, 64kbit/s or a number of bits a second.</source>
        <translation>Schreiben Sie etwa 1Mbit/s, 64kbit/s oder eine Zahl von Bits je Sekunde.</translation>
    </message>
    <message>
        <source>The Docker context “%1” names no engine.</source>
        <translation>Der Docker-Kontext „%1“ nennt keine Engine.</translation>
    </message>
    <message>
        <source>Mend it with “docker context update”, or choose another one.</source>
        <translation>Berichtigen Sie ihn mit „docker context update“, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>What listens at %1 did not answer our TLS within %2 s.</source>
        <translation>Was unter %1 lauscht, hat unser TLS innerhalb von %2 s nicht beantwortet.</translation>
    </message>
    <message>
        <source>Check the port: engines speak TLS on 2376, plain HTTP on 2375.</source>
        <translation>Prüfen Sie den Port: Engines sprechen TLS auf 2376, HTTP ohne TLS auf 2375.</translation>
    </message>
    <message>
        <source>The certificate and the key for the engine at %1 do not belong together.</source>
        <translation>Das Zertifikat und der Schlüssel für die Engine unter %1 gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Let cert.pem and key.pem be of the same client.</source>
        <translation>Nehmen Sie cert.pem und key.pem desselben Clients.</translation>
    </message>
    <message>
        <source>The engine has been gone for %1 s: what the containers do is not known.</source>
        <translation>Die Engine ist seit %1 s fort: Was die Container tun, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Start it again. With “on_failure: continue” the run goes on meanwhile.</source>
        <translation>Starten Sie sie wieder. Mit „on_failure: continue“ geht der Lauf unterdessen weiter.</translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <source>Three sensors and a gateway</source>
        <translation>Drei Sensoren und ein Gateway</translation>
    </message>
    <message>
        <source>Three modelled sensors measure a temperature each second and send it to a gateway, which tells the mean of all readings every five seconds.</source>
        <translation>Drei modellierte Sensoren messen jede Sekunde eine Temperatur und senden sie an ein Gateway, das alle fünf Sekunden das Mittel aller Messwerte meldet.</translation>
    </message>
    <message>
        <source>A gateway in a container</source>
        <translation>Ein Gateway im Container</translation>
    </message>
    <message>
        <source>Three modelled sensors send their readings over the modelled network into a real container, and what it answers comes back as events.</source>
        <translation>Drei modellierte Sensoren senden ihre Messwerte über das modellierte Netz in einen echten Container; was er antwortet, kommt als Ereignis zurück.</translation>
    </message>
    <message>
        <source>Two services with health checks</source>
        <translation>Zwei Dienste mit Gesundheitsprüfung</translation>
    </message>
    <message>
        <source>echo answers on a port that is published on this machine, load burns a little CPU. Both count as ready only when their health check says so; the run waits for it.</source>
        <translation>echo antwortet auf einem Port, der auf diesem Rechner veröffentlicht ist, load verbraucht ein wenig CPU. Beide gelten erst als bereit, wenn ihre Gesundheitsprüfung es sagt; der Lauf wartet darauf.</translation>
    </message>
    <message>
        <source>Twelve containers, one dies</source>
        <translation>Zwölf Container, einer stirbt</translation>
    </message>
    <message>
        <source>Twelve containers start together, which takes about as long as one. After three seconds worker-7 ends with exit code 3. Nothing hides that: its card turns red, the event is listed, and because it says on_failure: continue the other eleven go on.</source>
        <translation>Zwölf Container starten zusammen, was etwa so lange dauert wie bei einem. Nach drei Sekunden endet worker-7 mit dem Exit-Code 3. Nichts verbirgt das: Seine Karte wird rot, das Ereignis steht in der Liste, und wegen on_failure: continue laufen die anderen elf weiter.</translation>
    </message>
</context>
<context>
    <name>xedgesim</name>
    <message>
        <source>The settings cannot be written.</source>
        <translation>Die Einstellungen können nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>What you choose now is forgotten at the end.</source>
        <translation>Was Sie jetzt wählen, ist am Ende vergessen.</translation>
    </message>
    <message>
        <source>Interactive edge-computing scenarios over virtual time and real containers.</source>
        <translation>Interaktive Edge-Computing-Szenarien über virtuelle Zeit und echte Container.</translation>
    </message>
    <message>
        <source>The scenario to open.</source>
        <translation>Das Szenario, das geöffnet werden soll.</translation>
    </message>
    <message>
        <source>The engine: a URL, the name of a Docker context, or “private” (one that the program starts itself).</source>
        <translation>Die Engine: eine URL, der Name eines Docker-Kontexts oder „private“ (eine, die das Programm selbst startet).</translation>
    </message>
    <message>
        <source>Start the scenario at once.</source>
        <translation>Das Szenario sofort starten.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>“xedgesim --help” lists what there is.</source>
        <translation>„xedgesim --help“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>--present is not built yet.</source>
        <translation>--present ist noch nicht gebaut.</translation>
    </message>
    <message>
        <source>One file at a time, not “%1” too.</source>
        <translation>Eine Datei auf einmal, nicht auch noch „%1“.</translation>
    </message>
    <message>
        <source>--engine needs a URL, the name of a context, or “private”.</source>
        <translation>--engine braucht eine URL, den Namen eines Kontexts oder „private“.</translation>
    </message>
    <message>
        <source>--start needs a file.</source>
        <translation>--start braucht eine Datei.</translation>
    </message>
    <message>
        <source>These may still be on the engine: %1. “xedgesim-cli cleanup” removes them.</source>
        <translation>Auf der Engine sind vielleicht noch: %1. „xedgesim-cli cleanup“ entfernt sie.</translation>
    </message>
    <message>
        <source>There is no display (DISPLAY and WAYLAND_DISPLAY are empty). “xedgesim-cli run FILE” plays a scenario in the terminal.</source>
        <translation>Es gibt keine Anzeige (DISPLAY und WAYLAND_DISPLAY sind leer). „xedgesim-cli run DATEI“ spielt ein Szenario im Terminal ab.</translation>
    </message>
</context>
<context>
    <name>xes::cli::CleanupCommand</name>
    <message>
        <source>Removed %1</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>would remove  %1</source>
        <translation>würde entfernen  %1</translation>
    </message>
    <message>
        <source>removed  %1</source>
        <translation>entfernt  %1</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Es gibt nichts zu entfernen.</translation>
    </message>
</context>
<context>
    <name>xes::cli::EngineCommand</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>(rootless)</source>
        <translation>(ohne root)</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Another:  --engine %1: %2</source>
        <translation>Weitere:  --engine %1: %2</translation>
    </message>
</context>
<context>
    <name>xes::cli::Help</name>
    <message>
        <source>Usage: xedgesim-cli [--engine URL] [--json] [--quiet] [--no-color] COMMAND …

Commands:
  engine              which container engine is there, and what it can do
  validate FILE…      check scenario files; contacts no engine
  run FILE            start, step to the end, shut down
      --until T       stop earlier or later than the file says
      --step T        step in pieces of T
      --pace P        max, real, or a factor of the wall clock
      --seed N        in place of the file&apos;s
      --events FILE   write each event as a line of JSON (- is the standard output)
      --trust         agree to what the scenario asks for beyond the sandbox
      --keep          leave the containers behind at the end
  orphans             what dead runs left on the engine
  cleanup             remove it
      --dry-run       only say what would go
      --volumes       volumes too
      --prototype     also what has only the prototype&apos;s labels
      --id ID         also this one; may be given again

Options:
  --engine URL        an engine&apos;s URL, a Docker context, or “private”: one that this program
                      starts and stops itself
  --json              exactly one JSON document on the standard output
  -q, --quiet         no progress
  --no-color          no colours (NO_COLOR is heeded too)
  -h, --help          this text
  --version           the version

Times are written 1500us, 250ms, 10s, 2min, or as a number of microseconds.
</source>
        <translation>Aufruf: xedgesim-cli [--engine URL] [--json] [--quiet] [--no-color] BEFEHL …

Befehle:
  engine              welche Container-Engine da ist und was sie kann
  validate DATEI…     Szenariodateien prüfen; spricht keine Engine an
  run DATEI           starten, bis zum Ende schreiten, beenden
      --until T       früher oder später aufhören, als die Datei sagt
      --step T        in Stücken von T schreiten
      --pace P        max, real oder ein Faktor der Echtzeit
      --seed N        anstelle dessen, was in der Datei steht
      --events DATEI  jedes Ereignis als JSON-Zeile schreiben (- ist die Standardausgabe)
      --trust         dem zustimmen, was das Szenario über die Sandbox hinaus verlangt
      --keep          die Container am Ende stehen lassen
  orphans             was tote Läufe auf der Engine zurückließen
  cleanup             es entfernen
      --dry-run       nur sagen, was entfernt würde
      --volumes       auch Volumes
      --prototype     auch, was nur die Labels des Prototyps trägt
      --id KENNUNG    auch dieses; mehrfach möglich

Optionen:
  --engine URL        URL einer Engine, ein Docker-Kontext oder „private“: eine, die
                      dieses Programm selbst startet und beendet
  --json              genau ein JSON-Dokument auf der Standardausgabe
  -q, --quiet         kein Fortschritt
  --no-color          keine Farben (auch NO_COLOR wird beachtet)
  -h, --help          dieser Text
  --version           die Version

Zeiten schreiben Sie als 1500us, 250ms, 10s, 2min oder als Anzahl von Mikrosekunden.
</translation>
    </message>
</context>
<context>
    <name>xes::cli::OrphansCommand</name>
    <message>
        <source>Orphans: their run is dead</source>
        <translation>Verwaist: Der Lauf ist beendet</translation>
    </message>
    <message>
        <source>Volumes of dead runs: they may hold data</source>
        <translation>Volumes beendeter Läufe: Sie können Daten enthalten</translation>
    </message>
    <message>
        <source>Unknown: nothing can be proved</source>
        <translation>Unbekannt: Nichts lässt sich beweisen</translation>
    </message>
    <message>
        <source>The prototype&apos;s</source>
        <translation>Vom Prototyp</translation>
    </message>
    <message>
        <source>Kept: their run is alive, or somebody else&apos;s</source>
        <translation>Behalten: Der Lauf ist im Gange oder gehört jemand anderem</translation>
    </message>
    <message>
        <source>There are no orphans.</source>
        <translation>Nichts ist verwaist.</translation>
    </message>
</context>
<context>
    <name>xes::cli::Output</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>xes::cli::Report</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Virtuelle Zeit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Virtual time %1 s, steps: %2, events: %3</source>
        <translation>Virtuelle Zeit %1 s, Schritte: %2, Ereignisse: %3</translation>
    </message>
    <message>
        <source>Messages: %1 sent, %2 delivered, %3 lost, %4 in flight, %5 undeliverable</source>
        <translation>Nachrichten: %1 gesendet, %2 zugestellt, %3 verloren, %4 unterwegs, %5 unzustellbar</translation>
    </message>
    <message>
        <source>Wall time: %1 ms (start %2, steps %3, shutdown %4)</source>
        <translation>Echtzeit: %1 ms (Start %2, Schritte %3, Beenden %4)</translation>
    </message>
    <message>
        <source>Left behind: %1</source>
        <translation>Zurückgelassen: %1</translation>
    </message>
</context>
<context>
    <name>xes::cli::RunCommand</name>
    <message>
        <source>Interrupted: shutting down. A second time leaves everything as it is.</source>
        <translation>Unterbrochen: Es wird beendet. Ein zweites Mal lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Left at once.</source>
        <translation>Sofort verlassen.</translation>
    </message>
    <message>
        <source>Left at once; these may stay: %1. “xedgesim-cli cleanup” removes them.</source>
        <translation>Sofort verlassen; das könnte zurückbleiben: %1. „xedgesim-cli cleanup“ entfernt es.</translation>
    </message>
    <message numerus="yes">
        <source>Starting %n node(s)…</source>
        <translation>
            <numerusform>%n Knoten wird gestartet …</numerusform>
            <numerusform>%n Knoten werden gestartet …</numerusform>
        </translation>
    </message>
    <message>
        <source>Shutting down…</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>t = %1 s of %2 s</source>
        <translation>t = %1 s von %2 s</translation>
    </message>
    <message>
        <source>These may stay: %1. “xedgesim-cli cleanup” removes them.</source>
        <translation>Zurück bleiben vielleicht: %1. „xedgesim-cli cleanup“ entfernt sie.</translation>
    </message>
</context>
<context>
    <name>xes::cli::ValidateCommand</name>
    <message numerus="yes">
        <source>%1: invalid, %n error(s)</source>
        <translation>
            <numerusform>%1: ungültig, %n Fehler</numerusform>
            <numerusform>%1: ungültig, %n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: valid, %2, %3, %4</source>
        <translation>%1: gültig, %2, %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>  asks for: %1</source>
        <translation>  verlangt: %1</translation>
    </message>
</context>
<context>
    <name>xes::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>xes::ui::ClockDisplay</name>
    <message>
        <source>Virtual time</source>
        <translation>Virtuelle Zeit</translation>
    </message>
    <message>
        <source>Virtual time in hours, minutes, seconds and microseconds. Click to run until a time; Ctrl+C copies whole microseconds.</source>
        <translation>Virtuelle Zeit in Stunden, Minuten, Sekunden und Mikrosekunden. Ein Klick lässt bis zu einem Zeitpunkt laufen; Strg+C kopiert ganze Mikrosekunden.</translation>
    </message>
    <message>
        <source>&amp;Copy as microseconds</source>
        <translation>Als Mikrosekunden &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Run until…</source>
        <translation>&amp;Laufen bis …</translation>
    </message>
</context>
<context>
    <name>xes::ui::ConsentDialog</name>
    <message>
        <source>Full control over this machine</source>
        <translation>Volle Gewalt über diesen Rechner</translation>
    </message>
    <message>
        <source>Full control over the engine, and with it over this machine</source>
        <translation>Volle Gewalt über die Engine und damit über diesen Rechner</translation>
    </message>
    <message>
        <source>Access to files of this machine</source>
        <translation>Zugriff auf Dateien dieses Rechners</translation>
    </message>
    <message>
        <source>Access to a device of this machine</source>
        <translation>Zugriff auf ein Gerät dieses Rechners</translation>
    </message>
    <message>
        <source>More rights than a container has by default</source>
        <translation>Mehr Rechte, als ein Container üblicherweise hat</translation>
    </message>
    <message>
        <source>The network of this machine</source>
        <translation>Das Netzwerk dieses Rechners</translation>
    </message>
    <message>
        <source>Sees and reaches the processes of this machine</source>
        <translation>Sieht und erreicht die Prozesse dieses Rechners</translation>
    </message>
    <message>
        <source>Shares memory with programs of this machine</source>
        <translation>Teilt Speicher mit Programmen dieses Rechners</translation>
    </message>
    <message>
        <source>Turns off a protection</source>
        <translation>Schaltet einen Schutz ab</translation>
    </message>
    <message>
        <source>Goes beyond an ordinary sandbox</source>
        <translation>Geht über eine gewöhnliche Sandbox hinaus</translation>
    </message>
    <message>
        <source>More than a sandbox</source>
        <translation>Mehr als eine Sandbox</translation>
    </message>
    <message>
        <source>“%1” asks for more than a sandbox</source>
        <translation>„%1“ verlangt mehr als eine Sandbox</translation>
    </message>
    <message>
        <source>Start it only if you trust whoever wrote the file. This is what its containers would get:</source>
        <translation>Starten Sie es nur, wenn Sie dem Verfasser der Datei vertrauen. Das bekämen seine Container:</translation>
    </message>
    <message>
        <source>What the scenario asks for</source>
        <translation>Was das Szenario verlangt</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>&amp;Agree and start</source>
        <translation>Zus&amp;timmen und starten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Access to data that is on the engine already</source>
        <translation>Zugriff auf Daten, die schon auf der Engine liegen</translation>
    </message>
</context>
<context>
    <name>xes::ui::EngineIndicator</name>
    <message>
        <source>Engine: %1</source>
        <translation>Engine: %1</translation>
    </message>
</context>
<context>
    <name>xes::ui::EngineModel</name>
    <message>
        <source>Context “%1”</source>
        <translation>Kontext „%1“</translation>
    </message>
    <message>
        <source>%1 %2 · API %3 · %4</source>
        <translation>%1 %2 · API %3 · %4</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>Nicht benutzbar: %1</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Verbunden: %1</translation>
    </message>
</context>
<context>
    <name>xes::ui::EnginePopup</name>
    <message>
        <source>&amp;Connect again</source>
        <translation>&amp;Erneut verbinden</translation>
    </message>
    <message>
        <source>Start a &amp;private engine…</source>
        <translation>&amp;Private Engine starten …</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Scenarios of modelled nodes run without one.</source>
        <translation>Szenarien aus modellierten Knoten laufen auch ohne.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1, API %2</source>
        <translation>%1, API %2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>cgroup</source>
        <translation>cgroup</translation>
    </message>
    <message>
        <source>%1, without root</source>
        <translation>%1, ohne root</translation>
    </message>
    <message>
        <source>Answer after</source>
        <translation>Antwort nach</translation>
    </message>
    <message>
        <source>C&amp;hoose another…</source>
        <translation>A&amp;ndere wählen …</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>xes::ui::EnginesDialog</name>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>&amp;Find one by itself</source>
        <translation>&amp;Automatisch finden</translation>
    </message>
    <message>
        <source>&amp;Use this engine</source>
        <translation>&amp;Diese verwenden</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>Container engines that this machine knows of</source>
        <translation>Container-Engines, die dieser Rechner kennt</translation>
    </message>
    <message>
        <source>Forgets the choice: the engine is found as the Docker CLI finds it.</source>
        <translation>Vergisst die Wahl: die Engine wird gefunden, wie die Docker-CLI sie findet.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Asking each engine how it is…</source>
        <translation>Jede Engine wird nach ihrem Befinden gefragt …</translation>
    </message>
    <message>
        <source>No engine was found: no Docker context is there, and no known socket. Start Docker or Podman, then look again; or start a private engine from the menu “Engine”.</source>
        <translation>Keine Engine gefunden: weder ein Docker-Kontext noch ein bekannter Socket ist da. Starten Sie Docker oder Podman und suchen Sie erneut; oder starten Sie im Menü „Engine“ eine private Engine.</translation>
    </message>
    <message>
        <source>This time the engine is %1; that goes before any choice here.</source>
        <translation>Diesmal ist die Engine %1; das geht jeder Wahl hier vor.</translation>
    </message>
    <message>
        <source>Nothing is chosen: the engine is found as the Docker CLI finds it. A choice is remembered for the next start.</source>
        <translation>Nichts ist gewählt: die Engine wird gefunden, wie die Docker-CLI sie findet. Eine Wahl wird für den nächsten Start gemerkt.</translation>
    </message>
    <message>
        <source>Chosen and remembered: %1</source>
        <translation>Gewählt und gemerkt: %1</translation>
    </message>
</context>
<context>
    <name>xes::ui::EventLogModel</name>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Virtuelle Zeit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
</context>
<context>
    <name>xes::ui::EventLogView</name>
    <message>
        <source>What happens in the run is listed here, event by event.</source>
        <translation>Was im Lauf geschieht, wird hier aufgelistet, Ereignis für Ereignis.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>No event has these words.</source>
        <translation>Kein Ereignis enthält diese Wörter.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>the last %1 of %2</source>
        <translation>die letzten %1 von %2</translation>
    </message>
    <message>
        <source>Filter: type, node, payload…</source>
        <translation>Filter: Typ, Knoten, Nutzdaten …</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>Die Ereignisse filtern</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Stay at the newest event</source>
        <translation>Beim neuesten Ereignis bleiben</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>Als JSON-Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>xes::ui::InspectorPanel</name>
    <message>
        <source>Pages about the node</source>
        <translation>Seiten über den Knoten</translation>
    </message>
    <message>
        <source>What is known of a node is shown here: its state, its log, its figures.
Select one in the table or in the topology.</source>
        <translation>Was über einen Knoten bekannt ist, steht hier: Zustand, Log, Messwerte.
Wählen Sie einen in der Tabelle oder in der Topologie.</translation>
    </message>
</context>
<context>
    <name>xes::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>xes::ui::LogsTab</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>The log has ended.</source>
        <translation>Das Log ist zu Ende.</translation>
    </message>
    <message>
        <source>The log broke off: %1</source>
        <translation>Das Log brach ab: %1</translation>
    </message>
    <message>
        <source>Only the newest lines are kept.</source>
        <translation>Nur die neuesten Zeilen werden behalten.</translation>
    </message>
    <message>
        <source>This node is modelled: it has no log.
What it does is in the event log below.</source>
        <translation>Dieser Knoten ist modelliert: Er hat kein Log.
Was er tut, steht unten im Ereignisprotokoll.</translation>
    </message>
    <message>
        <source>The log cannot be read: %1</source>
        <translation>Das Log kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The container&apos;s output will be here. Start the scenario to see it.</source>
        <translation>Hier steht die Ausgabe des Containers. Starten Sie das Szenario, um sie zu sehen.</translation>
    </message>
    <message>
        <source>The container is gone, and its log with it.</source>
        <translation>Der Container ist entfernt und mit ihm sein Log.</translation>
    </message>
    <message>
        <source>The container ended without printing anything.</source>
        <translation>Der Container endete, ohne etwas auszugeben.</translation>
    </message>
    <message>
        <source>Nothing printed yet. New lines appear here by themselves.</source>
        <translation>Noch nichts ausgegeben. Neue Zeilen erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Stay at the newest line</source>
        <translation>Bei der neuesten Zeile bleiben</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Log speichern …</translation>
    </message>
</context>
<context>
    <name>xes::ui::MainWindow</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>Ereignisse %1</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Ein Szenario öffnen</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml *.yml)</source>
        <translation>Szenarien (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;verwendet</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Engine</translation>
    </message>
    <message>
        <source>&amp;Connect again</source>
        <translation>&amp;Erneut verbinden</translation>
    </message>
    <message>
        <source>Start a &amp;private engine…</source>
        <translation>&amp;Private Engine starten …</translation>
    </message>
    <message>
        <source>Clean &amp;up…</source>
        <translation>A&amp;ufräumen …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About xEdgeSim</source>
        <translation>Ü&amp;ber xEdgeSim</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit all nodes</source>
        <translation>Alle Knoten ein&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Arrange again</source>
        <translation>&amp;Neu anordnen</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>Kn&amp;oten</translation>
    </message>
    <message>
        <source>Ins&amp;pector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Events and problems</source>
        <translation>&amp;Ereignisse und Probleme</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Liste &amp;vergessen</translation>
    </message>
    <message>
        <source>%1 — xEdgeSim</source>
        <translation>%1 – xEdgeSim</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About xEdgeSim</source>
        <translation>Über xEdgeSim</translation>
    </message>
    <message>
        <source>Interactive edge-computing scenarios over virtual time and real containers.
Free software under the GNU General Public License, version 3 or later.
Built with Qt %1.</source>
        <translation>Interaktive Edge-Computing-Szenarien über virtuelle Zeit und echte Container.
Freie Software unter der GNU General Public License, Version 3 oder später.
Gebaut mit Qt %1.</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>Er&amp;neut öffnen</translation>
    </message>
    <message>
        <source>Open a sa&amp;mple</source>
        <translation>Bei&amp;spiel öffnen</translation>
    </message>
    <message>
        <source>Choose an &amp;engine…</source>
        <translation>Engine &amp;wählen …</translation>
    </message>
</context>
<context>
    <name>xes::ui::MessageFigures</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation>im Mittel %1</translation>
    </message>
    <message>
        <source>Least %1, greatest %2</source>
        <translation>Kleinste %1, größte %2</translation>
    </message>
    <message>
        <source>Known once a message has arrived</source>
        <translation>Bekannt, sobald eine Nachricht angekommen ist</translation>
    </message>
</context>
<context>
    <name>xes::ui::NodeLook</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>died</source>
        <translation>gestorben</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>never ready</source>
        <translation>nie bereit</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5 seconds</source>
        <extracomment>a node to a screen reader: name, type, how it is made, status, seconds of virtual time</extracomment>
        <translation>%1, %2, %3, %4, %5 Sekunden</translation>
    </message>
    <message>
        <source>real time</source>
        <extracomment>a container that follows the wall clock: it runs on while virtual time stands, and nobody measures by how much</extracomment>
        <translation>Echtzeit</translation>
    </message>
</context>
<context>
    <name>xes::ui::NodeTableModel</name>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Virtuelle Zeit</translation>
    </message>
</context>
<context>
    <name>xes::ui::NodesPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The nodes of a scenario are listed here. Open a scenario file to see them.</source>
        <translation>Hier werden die Knoten eines Szenarios aufgelistet. Öffnen Sie eine Szenariodatei, um sie zu sehen.</translation>
    </message>
    <message>
        <source>No node has these words in its name, status, type or tags.</source>
        <translation>Kein Knoten enthält diese Wörter in Name, Status, Typ oder Tags.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>File order</source>
        <translation>Dateireihenfolge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Virtuelle Zeit</translation>
    </message>
    <message>
        <source>Order of the nodes</source>
        <translation>Reihenfolge der Knoten</translation>
    </message>
    <message>
        <source>Filter: name, status, tag…</source>
        <translation>Filter: Name, Status, Tag …</translation>
    </message>
    <message>
        <source>Filter the nodes</source>
        <translation>Die Knoten filtern</translation>
    </message>
</context>
<context>
    <name>xes::ui::OrphanModel</name>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Left behind by runs that have ended (%1)</source>
        <translation>Von beendeten Läufen zurückgelassen (%1)</translation>
    </message>
    <message>
        <source>Volumes of such runs, which may hold data (%1)</source>
        <translation>Volumes solcher Läufe, die Daten enthalten können (%1)</translation>
    </message>
    <message>
        <source>Unknown: whether their run lives cannot be shown (%1)</source>
        <translation>Unbekannt: Ob der Lauf noch im Gange ist, lässt sich nicht zeigen (%1)</translation>
    </message>
    <message>
        <source>Made by the prototype, which says nothing of its runs (%1)</source>
        <translation>Vom Prototyp erstellt, der nichts über seine Läufe sagt (%1)</translation>
    </message>
    <message>
        <source>Kept: in use, of another machine or another user (%1)</source>
        <translation>Behalten: in Gebrauch, von einem anderen Rechner oder Benutzer (%1)</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Failed: %1 %2</source>
        <translation>Fehlgeschlagen: %1 %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Why, and what became of it</source>
        <translation>Warum, und was daraus wurde</translation>
    </message>
</context>
<context>
    <name>xes::ui::OrphanPill</name>
    <message numerus="yes">
        <source>%n orphan(s)</source>
        <translation>
            <numerusform>%n verwaister Rest</numerusform>
            <numerusform>%n verwaiste Reste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orphan(s): clean up</source>
        <translation>
            <numerusform>%n verwaister Rest: aufräumen</numerusform>
            <numerusform>%n verwaiste Reste: aufräumen</numerusform>
        </translation>
    </message>
    <message>
        <source>Containers and networks that a run left behind. Shows what will go before it goes.</source>
        <translation>Container und Netzwerke, die ein Lauf zurückließ. Zeigt, was entfernt wird, bevor es geschieht.</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
</context>
<context>
    <name>xes::ui::OrphansDialog</name>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>What runs left on the engine</source>
        <translation>Was Läufe auf der Engine zurückließen</translation>
    </message>
    <message>
        <source>Resources that runs left behind</source>
        <translation>Zurückgelassenes von Läufen</translation>
    </message>
    <message>
        <source>Progress of the removal</source>
        <translation>Fortschritt des Entfernens</translation>
    </message>
    <message>
        <source>Looking for what is left on the engine…</source>
        <translation>Es wird nachgesehen, was auf der Engine zurückblieb …</translation>
    </message>
    <message>
        <source>Nothing is left on the engine. Whatever a run creates is removed when it ends; should something stay after a crash, it is listed here.</source>
        <translation>Auf der Engine ist nichts zurückgeblieben. Was ein Lauf erstellt, wird an seinem Ende entfernt; bleibt nach einem Absturz doch etwas, steht es hier.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>&amp;Try again (%1)</source>
        <translation>Noch einmal &amp;versuchen (%1)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n</source>
        <comment>things chosen in the list</comment>
        <translation>
            <numerusform>%n &amp;entfernen</numerusform>
            <numerusform>%n &amp;entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>&amp;Close (goes on)</source>
        <translation>&amp;Schließen (läuft weiter)</translation>
    </message>
    <message>
        <source>%1 removed, %2 failed: the list says why.</source>
        <translation>%1 entfernt, %2 fehlgeschlagen: Die Liste sagt, warum.</translation>
    </message>
    <message>
        <source>%1 removed.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>What is ticked goes when you press “Remove”. Containers and networks whose run has provably ended are ticked; everything else is yours to choose, one by one.</source>
        <translation>Was angehakt ist, wird mit „Entfernen“ entfernt. Angehakt sind Container und Netzwerke, deren Lauf nachweislich beendet ist; alles andere wählen Sie einzeln selbst.</translation>
    </message>
</context>
<context>
    <name>xes::ui::OutputLines</name>
    <message>
        <source>Copy all lines</source>
        <translation>Alle Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>xes::ui::OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Virtuelle Zeit</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>%1, modelled</source>
        <translation>%1, modelliert</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Follows the run</source>
        <translation>Folgt dem Lauf</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>%1 at %2 s</source>
        <translation>%1 bei %2 s</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>ungesund</translation>
    </message>
    <message>
        <source>health check under way</source>
        <translation>Health-Check läuft</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Against the run</source>
        <translation>Gegenüber dem Lauf</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Exit-Code</translation>
    </message>
    <message>
        <source>Last lines</source>
        <translation>Letzte Zeilen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>Mounts</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>Prozessnummer</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Im Innern</translation>
    </message>
    <message>
        <source>Health checks: time, exit code, output</source>
        <translation>Health-Checks: Zeit, Exit-Code, Ausgabe</translation>
    </message>
    <message>
        <source>%1, out of memory</source>
        <translation>%1, Speicher erschöpft</translation>
    </message>
    <message>
        <source>%1, killed</source>
        <translation>%1, gewaltsam beendet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Exited (%1)</source>
        <translation>Beendet (%1)</translation>
    </message>
    <message>
        <source>Exited</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>steht still</translation>
    </message>
    <message>
        <source>runs in real time</source>
        <translation>läuft in Echtzeit</translation>
    </message>
</context>
<context>
    <name>xes::ui::PrivateEngineDialog</name>
    <message>
        <source>Private engine</source>
        <translation>Private Engine</translation>
    </message>
    <message>
        <source>Start an engine of our own?</source>
        <translation>Eine eigene Engine starten?</translation>
    </message>
    <message>
        <source>Containers need a Docker engine, and none answers on this machine.</source>
        <translation>Container brauchen eine Docker-Engine, und auf diesem Rechner antwortet keine.</translation>
    </message>
    <message>
        <source>What starts</source>
        <translation>Was startet</translation>
    </message>
    <message>
        <source>As root, Docker’s engine (dockerd); otherwise Podman’s service. It is used by xEdgeSim alone.</source>
        <translation>Als root die Engine von Docker (dockerd), sonst der Dienst von Podman. Nur xEdgeSim benutzt sie.</translation>
    </message>
    <message>
        <source>Its data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Its end</source>
        <translation>Ihr Ende</translation>
    </message>
    <message>
        <source>It stops when the last xEdgeSim window is closed. Its images stay for the next time.</source>
        <translation>Sie endet, wenn das letzte Fenster von xEdgeSim geschlossen wird. Ihre Images bleiben für das nächste Mal.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Other engines and their containers are never touched.</source>
        <translation>Andere Engines und deren Container werden nie angerührt.</translation>
    </message>
    <message>
        <source>&amp;Start it</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Modelled nodes run without an engine.</source>
        <translation>Modellierte Knoten laufen ohne Engine.</translation>
    </message>
    <message>
        <source>Its limits</source>
        <translation>Ihre Grenzen</translation>
    </message>
    <message>
        <source>On Linux only. With Docker’s engine, containers reach each other and this machine, but not the internet, unless they share the host’s network. Images are pulled by the engine itself, where the machine is online; those of other engines are not seen.</source>
        <translation>Nur unter Linux. Mit Dockers Engine erreichen Container einander und diesen Rechner, aber nicht das Internet, außer sie teilen das Netz des Rechners. Images lädt die Engine selbst, wenn der Rechner online ist; die anderer Engines sieht sie nicht.</translation>
    </message>
</context>
<context>
    <name>xes::ui::ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>xes::ui::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems. What a scenario, a node or the engine complains about will stand here.</source>
        <translation>Keine Probleme. Was ein Szenario, ein Knoten oder die Engine beanstandet, steht dann hier.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>xes::ui::SampleCard</name>
    <message>
        <source>%1 Needs an engine.</source>
        <translation>%1 Braucht eine Engine.</translation>
    </message>
    <message>
        <source>%1 Needs no engine.</source>
        <translation>%1 Braucht keine Engine.</translation>
    </message>
    <message>
        <source>Needs an engine</source>
        <translation>Braucht eine Engine</translation>
    </message>
    <message>
        <source>Needs no engine</source>
        <translation>Braucht keine Engine</translation>
    </message>
</context>
<context>
    <name>xes::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>So schnell wie möglich</translation>
    </message>
    <message>
        <source>Real time (1×)</source>
        <translation>Echtzeit (1×)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Where a scenario names no pace of its own. With containers: at most real time.</source>
        <translation>Wo ein Szenario kein eigenes Tempo nennt. Mit Containern höchstens Echtzeit.</translation>
    </message>
</context>
<context>
    <name>xes::ui::ShutdownOverlay</name>
    <message>
        <source>Shutting down the run…</source>
        <translation>Der Lauf wird beendet …</translation>
    </message>
    <message>
        <source>&amp;Go on waiting</source>
        <translation>&amp;Weiter warten</translation>
    </message>
    <message>
        <source>Nodes that have ended</source>
        <translation>Beendete Knoten</translation>
    </message>
    <message>
        <source>&amp;Close without waiting…</source>
        <translation>&amp;Ohne Warten schließen …</translation>
    </message>
    <message>
        <source>Still shutting down. Closed now, the containers that run would stay on the engine as orphans; the next start offers to remove them.</source>
        <translation>Es wird noch beendet. Beim Schließen blieben die laufenden Container verwaist auf der Engine; der nächste Start bietet an, sie zu entfernen.</translation>
    </message>
    <message>
        <source>&amp;Leave them and close</source>
        <translation>&amp;Zurücklassen und schließen</translation>
    </message>
    <message>
        <source>The nodes are being stopped and their containers removed.</source>
        <translation>Die Knoten werden angehalten und ihre Container entfernt.</translation>
    </message>
    <message>
        <source>The engine does not answer. It is waited for up to two minutes, then the window says what stays.</source>
        <translation>Die Engine antwortet nicht. Es wird bis zu zwei Minuten auf sie gewartet; dann sagt das Fenster, was zurückbleibt.</translation>
    </message>
    <message>
        <source>The window closes by itself.</source>
        <translation>Das Fenster schließt sich von selbst.</translation>
    </message>
    <message>
        <source>Not everything could be removed</source>
        <translation>Nicht alles konnte entfernt werden</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n container(s) have ended.</source>
        <translation>
            <numerusform>%1 von %n Container ist beendet.</numerusform>
            <numerusform>%1 von %n Containern sind beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>These may still be on the engine: %1. The next start of the program lists them as orphans; one click removes them.</source>
        <translation>Auf der Engine sind vielleicht noch: %1. Der nächste Start des Programms führt sie als verwaist auf; ein Klick entfernt sie.</translation>
    </message>
</context>
<context>
    <name>xes::ui::StatsChart</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>top line %1</source>
        <translation>oberste Linie %1</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
</context>
<context>
    <name>xes::ui::StatsTab</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Stats</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>This node is modelled: it runs inside the simulation and uses nothing that could be measured. Containers have figures here.</source>
        <translation>Dieser Knoten ist modelliert: Er läuft in der Simulation und verbraucht nichts, was sich messen ließe. Bei Containern stehen hier Messwerte.</translation>
    </message>
    <message>
        <source>The figures cannot be read: %1</source>
        <translation>Die Messwerte können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Processor, memory, network and disk will be here. Start the scenario to see them.</source>
        <translation>Hier stehen Prozessor, Speicher, Netzwerk und Datenträger. Starten Sie das Szenario, um sie zu sehen.</translation>
    </message>
    <message>
        <source>The container does not run: there is nothing to measure.</source>
        <translation>Der Container läuft nicht: Es gibt nichts zu messen.</translation>
    </message>
    <message>
        <source>Waiting for the first figures…</source>
        <translation>Warten auf die ersten Messwerte …</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
</context>
<context>
    <name>xes::ui::StatusLine</name>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n container(s) running</source>
        <translation>
            <numerusform>%1 von %n Container läuft</numerusform>
            <numerusform>%1 von %n Containern laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::ui::TimePopup</name>
    <message>
        <source>12s, 1500ms, +5s</source>
        <translation>12s, 1500ms, +5s</translation>
    </message>
    <message>
        <source>250ms, 2s, 1500us</source>
        <translation>250ms, 2s, 1500us</translation>
    </message>
    <message>
        <source>A time such as 12s or 1500ms, or +5s from now.</source>
        <translation>Ein Zeitpunkt wie 12s oder 1500ms, oder +5s ab jetzt.</translation>
    </message>
    <message>
        <source>A length of time such as 250ms or 2s.</source>
        <translation>Eine Zeitspanne wie 250ms oder 2s.</translation>
    </message>
    <message>
        <source>This is no time. Write 1500us, 250ms, 10s or 2min.</source>
        <translation>Das ist keine Zeit. Schreiben Sie 1500us, 250ms, 10s oder 2min.</translation>
    </message>
    <message>
        <source>Virtual time is at %1 already.</source>
        <translation>Die virtuelle Zeit ist schon bei %1.</translation>
    </message>
    <message>
        <source>A step has to be longer than nothing.</source>
        <translation>Ein Schritt muss länger als nichts sein.</translation>
    </message>
    <message>
        <source>That is in %1 of virtual time.</source>
        <translation>Das ist in %1 virtueller Zeit.</translation>
    </message>
    <message>
        <source>Each step moves virtual time by %1.</source>
        <translation>Jeder Schritt bewegt die virtuelle Zeit um %1.</translation>
    </message>
</context>
<context>
    <name>xes::ui::TopologyModel</name>
    <message>
        <source>%1 · %2 %</source>
        <extracomment>a link&apos;s latency and how much of it is lost, such as &quot;10 ms · 1 %&quot;</extracomment>
        <translation>%1 · %2 %</translation>
    </message>
</context>
<context>
    <name>xes::ui::TopologyView</name>
    <message>
        <source>This scenario has no nodes</source>
        <translation>Dieses Szenario hat keine Knoten</translation>
    </message>
    <message>
        <source>No scenario is open</source>
        <translation>Kein Szenario ist geöffnet</translation>
    </message>
    <message>
        <source>Its nodes and links will be drawn here.</source>
        <translation>Seine Knoten und Verbindungen werden hier gezeichnet.</translation>
    </message>
    <message>
        <source>Open a scenario file, or drop one here: its nodes and links will be drawn.</source>
        <translation>Öffnen Sie eine Szenariodatei, oder ziehen Sie eine hierher: Ihre Knoten und Verbindungen werden gezeichnet.</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>A drawing of the nodes and links. The node table says the same in words.</source>
        <translation>Eine Zeichnung der Knoten und Verbindungen. Die Knotentabelle sagt dasselbe in Worten.</translation>
    </message>
</context>
<context>
    <name>xes::ui::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>&amp;Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Run &amp;until…</source>
        <translation>Laufen &amp;bis …</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>Lan&amp;gsamer</translation>
    </message>
    <message>
        <source>Run until</source>
        <translation>Laufen bis</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation>Größe eines Schritts</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Pace of virtual time</source>
        <translation>Tempo der virtuellen Zeit</translation>
    </message>
    <message>
        <source>One &amp;quantum</source>
        <translation>Ein &amp;Quantum</translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Andere …</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>How fast virtual time follows the wall clock. Containers run in real time, so no faster than 1×.</source>
        <translation>Wie schnell die virtuelle Zeit der Echtzeit folgt. Container laufen in Echtzeit, also nicht schneller als 1×.</translation>
    </message>
    <message>
        <source>How fast virtual time follows the wall clock.</source>
        <translation>Wie schnell die virtuelle Zeit der Echtzeit folgt.</translation>
    </message>
    <message>
        <source>One &amp;quantum (%1)</source>
        <translation>Ein &amp;Quantum (%1)</translation>
    </message>
    <message>
        <source>Open a scenario first.</source>
        <translation>Öffnen Sie zuerst ein Szenario.</translation>
    </message>
    <message>
        <source>Start the nodes first.</source>
        <translation>Starten Sie zuerst die Knoten.</translation>
    </message>
    <message>
        <source>The nodes are still starting.</source>
        <translation>Die Knoten starten noch.</translation>
    </message>
    <message>
        <source>Pause first.</source>
        <translation>Halten Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>Virtual time has reached the end. “Run until…” goes past it.</source>
        <translation>Die virtuelle Zeit hat das Ende erreicht. „Laufen bis …“ geht darüber hinaus.</translation>
    </message>
    <message>
        <source>The nodes are being stopped.</source>
        <translation>Die Knoten werden angehalten.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>Sta&amp;rt</translation>
    </message>
    <message>
        <source>Stop all nodes and remove their containers</source>
        <translation>Alle Knoten anhalten und ihre Container entfernen</translation>
    </message>
    <message>
        <source>Start all nodes and wait until they are ready</source>
        <translation>Alle Knoten starten und warten, bis sie bereit sind</translation>
    </message>
    <message>
        <source>Virtual time is at the beginning already.</source>
        <translation>Die virtuelle Zeit steht schon am Anfang.</translation>
    </message>
    <message>
        <source>Reset: stop the nodes and go back to the beginning</source>
        <translation>Zurücksetzen: die Knoten anhalten und zum Anfang zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Hold virtual time at the next border</source>
        <translation>Die virtuelle Zeit an der nächsten Grenze anhalten</translation>
    </message>
    <message>
        <source>Let virtual time run to the end</source>
        <translation>Die virtuelle Zeit bis zum Ende laufen lassen</translation>
    </message>
    <message>
        <source>Step by %1</source>
        <translation>Einen Schritt von %1 gehen</translation>
    </message>
    <message>
        <source>No event of a modelled node or message lies ahead.</source>
        <translation>Vor uns liegt kein Ereignis eines modellierten Knotens und keine Nachricht.</translation>
    </message>
    <message>
        <source>Step to the next event</source>
        <translation>Zum nächsten Ereignis gehen</translation>
    </message>
    <message>
        <source>Run until a time of your choice</source>
        <translation>Bis zu einem Zeitpunkt Ihrer Wahl laufen</translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation>%1 · Schritt %2</translation>
    </message>
    <message>
        <source>%1 · %2 real</source>
        <translation>%1 · %2 real</translation>
    </message>
    <message>
        <source>next %1 %2</source>
        <translation>als Nächstes %1 %2</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>endet bei %1</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>Zustand des Laufs</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Run until…</source>
        <translation>Laufen bis …</translation>
    </message>
    <message>
        <source>Containers: real time</source>
        <translation>Container: Echtzeit</translation>
    </message>
    <message>
        <source>containers keep real time</source>
        <translation>Container laufen in Echtzeit</translation>
    </message>
</context>
<context>
    <name>xes::ui::UsageCard</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>xes::ui::ValueLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>xes::ui::WelcomePage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Edge computing, step by step</source>
        <translation>Edge-Computing, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Modelled nodes and real containers move through virtual time together. Open a sample, press Start, and step.</source>
        <translation>Modellierte Knoten und echte Container gehen gemeinsam durch die virtuelle Zeit. Öffnen Sie ein Beispiel, drücken Sie „Start“, und gehen Sie Schritt für Schritt.</translation>
    </message>
    <message>
        <source>&amp;Open a scenario…</source>
        <translation>Ein Szenario &amp;öffnen …</translation>
    </message>
    <message>
        <source>or drop a *.yaml file anywhere in this window</source>
        <translation>oder ziehen Sie eine *.yaml-Datei irgendwo in dieses Fenster</translation>
    </message>
    <message>
        <source>Scenarios that you open will be listed here.</source>
        <translation>Szenarien, die Sie öffnen, werden hier aufgelistet.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>xes::ui::WindowSession</name>
    <message>
        <source>A run is still going on.</source>
        <translation>Ein Lauf ist noch im Gange.</translation>
    </message>
    <message>
        <source>It has to be stopped before %1 can be opened.</source>
        <translation>Er muss angehalten werden, bevor %1 geöffnet werden kann.</translation>
    </message>
    <message>
        <source>Stop it and open</source>
        <translation>Anhalten und öffnen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n warning(s).</source>
        <translation>
            <numerusform>%1 hat %n Warnung.</numerusform>
            <numerusform>%1 hat %n Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Erneut verbinden</translation>
    </message>
    <message>
        <source>Start a private engine…</source>
        <translation>Private Engine starten …</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of this run could not be removed.</source>
        <translation>
            <numerusform>%n Teil dieses Laufs konnte nicht entfernt werden.</numerusform>
            <numerusform>%n Teile dieses Laufs konnten nicht entfernt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen …</translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be opened, it has %n error(s).</source>
        <translation>
            <numerusform>%1 lässt sich nicht öffnen, die Datei hat %n Fehler.</numerusform>
            <numerusform>%1 lässt sich nicht öffnen, die Datei hat %n Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>This scenario has containers, and no container engine answers on this machine.</source>
        <translation>Dieses Szenario hat Container, und auf diesem Rechner antwortet keine Container-Engine.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weiterer.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for an engine…</source>
        <translation>Eine Engine wird gesucht …</translation>
    </message>
    <message>
        <source>Choose an engine…</source>
        <translation>Engine wählen …</translation>
    </message>
</context>
<context>
    <name>xes::ui::words</name>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Exited %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>Exited</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Ungesund</translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>Kein Szenario</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Start failed</source>
        <translation>Start fehlgeschlagen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Emulated</source>
        <translation>Emuliert</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>No engine yet</source>
        <translation>Noch keine Engine</translation>
    </message>
    <message>
        <source>Looking for an engine…</source>
        <translation>Eine Engine wird gesucht …</translation>
    </message>
    <message>
        <source>Starting the private engine…</source>
        <translation>Die private Engine wird gestartet …</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>Keine Engine</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>named on the command line</source>
        <translation>auf der Befehlszeile genannt</translation>
    </message>
    <message>
        <source>named by DOCKER_HOST</source>
        <translation>von DOCKER_HOST genannt</translation>
    </message>
    <message>
        <source>named by DOCKER_CONTEXT</source>
        <translation>von DOCKER_CONTEXT genannt</translation>
    </message>
    <message>
        <source>chosen in the settings</source>
        <translation>in den Einstellungen gewählt</translation>
    </message>
    <message>
        <source>Docker&apos;s current context</source>
        <translation>Dockers aktueller Kontext</translation>
    </message>
    <message>
        <source>found at a known place</source>
        <translation>an einem bekannten Ort gefunden</translation>
    </message>
    <message>
        <source>started by this program</source>
        <translation>von diesem Programm gestartet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>on this machine, with TLS, as DOCKER_TLS_VERIFY has it</source>
        <translation>auf diesem Rechner, mit TLS, wie DOCKER_TLS_VERIFY es sagt</translation>
    </message>
</context>
</TS>
