<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>“%1” is kept: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of ours is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“orphans” lists what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See “xedgesim-cli --help”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--record” is not built yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; “--events FILE” writes what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no value for “%2”: expected is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing: engine, validate, run, orphans or cleanup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” belongs to the command “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“validate” needs at least one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“run” needs exactly one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--events -” and “--json” both want the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the events into a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is emulated by Renode, which this program cannot run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this node a model or a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario asks for more than the sandbox gives (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it with “--trust” if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be removed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try “xedgesim-cli cleanup”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be written whole; the old file was kept. %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 is no Docker engine: it names no API version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine at %1 is too old: it speaks API %2, needed is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the engine to Docker 20.10 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine at %1 is too new for this program: it asks for API %2, we speak %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the engine at %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine ended before the container did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s answer cannot be understood: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command in the container did not end in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no JSON object: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file, or name the engine with --engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is encrypted, which is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the key without a passphrase, readable only by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” there is only one of cert.pem and key.pem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client&apos;s certificate needs both files; add the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Docker context “%1” in “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOCKER_TLS_VERIFY is set, but there is no “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let DOCKER_CERT_PATH name the folder of ca.pem, cert.pem and key.pem, or unset DOCKER_TLS_VERIFY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container engine was found. DOCKER_HOST and DOCKER_CONTEXT are not set, no Docker context is chosen, and none of these sockets exists: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Docker or Podman, name an engine with --engine or DOCKER_HOST, or use --engine private to have one started for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the whole path, as in unix:///var/run/docker.sock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” names no socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the socket in “%1” does not begin with “/”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the socket in “%1” has %2 bytes; the system allows %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the engine listen at a shorter path, or make a short link to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” names no pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the whole pipe, as in npipe:////./pipe/docker_engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as tcp://HOST:PORT or ssh://USER@HOST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” cannot be read: its host or its port is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s address holds a password, which is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key instead, and leave the password out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” holds more than a host and a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port in “%1” is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” has no scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a socket write unix://%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s address “%1” begins with an unknown scheme, “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are unix://, npipe://, tcp://, https:// and ssh://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its parent folder exists and is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a folder of yours alone, so that the private engine is not safe there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, or make it a folder that only you can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole log is in “%1”. You can go on with modelled nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private engine did not answer in time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program starts the private engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the former private engine to end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the private engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining the private engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private engine ended at its start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that keeps the private engine did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No private engine can be started: as root it is dockerd, and these programs are missing: %1 (looked in %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No private engine can be started: without root it is Podman, and these programs are missing: %1 (looked in %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “%1”, or go on with modelled nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install %1, or go on with modelled nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private engine can be started on Linux only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Docker Desktop or Colima, or go on with modelled nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers of the private engine reach each other and this machine, but not the internet: the machine&apos;s firewall is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private engine is Podman without root: health checks do not run, and pausing needs cgroup v2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine sent too long a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine closed its stream of events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine did not answer within %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine at %1 did not accept a connection within 5 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the engine, or name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine closed the connection without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the engine&apos;s socket is longer than the system allows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a path of at most 107 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the engine broke: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine listens at %1: there is no such socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the engine, or name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine listens at %1; an engine that has ended left the socket behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not permitted to use the engine at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who administers this machine for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the group “%1”, log out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine at %1 cannot be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s answer is larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine listens at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s host “%1” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name of the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines over TLS (%1) are not supported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines over SSH (%1) are not supported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another host port, or end what holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A host port is already taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host port %1 is already taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull or build the image, or load it from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has no image “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s disk is full: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space where the engine keeps its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not accept our API version: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has no subnet left for another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove networks that are no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry cannot be reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the network, or load the image from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command cannot be run in the container: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the command and that the image has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not know “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine answered with the unexpected status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine refused with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s output stream is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s answer is no valid HTTP: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s answer broke off before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its health check fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its health check fails: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) became unhealthy before it was ready. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its health check, or give the node another `ready`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started again from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container of “%1” was removed by somebody else before it was ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its container was removed from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” closed its connection and takes no other: messages to it are undeliverable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can never be ready: it is to be healthy, and the image “%2” has no health check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the node another `ready`, such as `running` or a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wrote nothing. Look at its command, or give it a longer `timeout`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its last lines, or give it a longer `timeout`: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be spoken to: its port %2 is not published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a network that publishes ports, or `protocol: none`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a connection to port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot be spoken to on its port %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of “%1” was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not tell its events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the engine answers other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot start: its image “%2” is not on the engine and could not be fetched: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the network, or load the image from a file with “docker load”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image “%1”: %2, %3 of %4 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image “%1”: reading its build context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot start: there is no “%2” in its build context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct `build_context` or `dockerfile`; the Dockerfile has to lie inside the build context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot start: building its image failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the Dockerfile “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container has to write one JSON object a line, with “type”, and “dst” where it is a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” of this event has a wrong value: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the container is not UTF-8: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the container is no JSON object: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the container is longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody takes connections on its port: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the program inside listen on that port, on all its addresses and not on 127.0.0.1 only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message could not be handed over: there is no connection to the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message could not be handed over: the container does not read what was sent to it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message could not be handed over: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the container was closed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image inside the program is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a line of output that matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for “%1” to succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its health check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s: no line of its output matched “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s: port %3 took no connection (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s: “%3” did not succeed (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s: its health check did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not ready after %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subnet is free for the run&apos;s network in the pool %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up orphaned networks, or choose another pool in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a pool of IPv4 addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it, or give the node another port under `ports`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: port %3 is taken by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: port %3 is taken by the container “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot start: its command cannot be run in the image “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct `command` or `entrypoint` of the node, or use an image that has the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: another container has the name “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove that container, or clean up what earlier runs left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot start: its image “%2” is not on the engine: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or load the image with “docker load”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) cannot start: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its command, its environment and its last lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) ran out of its memory before it was ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it more under `memory`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) ended with code %3 before it was ready, and wrote nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (image “%2”) ended with code %3 before it was ready. Its last lines: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran out of its %1 MiB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed because the machine ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended; the engine does not know its exit code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by itself with code 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was killed (exit code 137).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended with code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the build context only what the image needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” of the build context cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it readable, or take it out of the build context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link “%1” leads out of the build context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in the build context is neither a file nor a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The build context “%1” is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct `build_context`; it is relative to the scenario&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The build context “%1” is larger than %2 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1”, which is not part of it, is connected to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has only the labels of the Python prototype, which do not say whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its labels do not say which run made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not bear the label of xEdgeSim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its run is alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its labels do not say on which machine, since which start of it and for which user it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not tell enough of itself and its processes to show whether the run is alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made on another machine, where its run may be alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the user “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine has been started again since its run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its run is or was inside a container, whose processes cannot be seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its labels do not name its process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process %1 of its run is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a process %1, and the labels do not say whether it is the one of its run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process %1 of its run is gone; another one has that number now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left by an earlier run of this program, which has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process %1 of its run is alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the id of a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the id of a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container “%1” is connected to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove or disconnect the container first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left alone. Whoever made it has to remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not what it was when it was listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left alone. List the orphans again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock file “%1” of the run cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable for you, or set XDG_RUNTIME_DIR to one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“~” is not expanded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the path in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no image&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as for “docker run”, such as alpine:latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Dockerfile needs the folder to build in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “build_context: FOLDER”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label “%1” cannot be set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels that begin with “xedgesim” belong to the program; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A health check in a list begins with CMD, CMD-SHELL or NONE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [CMD, program, argument].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; a later version will take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not built yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as [one, two], or one “- entry” in each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote in this command is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or write the command as a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no name of a variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a name that is not empty and has no “=”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands here a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a text or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;&quot; for an empty text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “%1=value”; nothing is taken from outside the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map or a list of “name=value” is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “name: value” lines, indented below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario can be looked at; to run it, make this node a model or a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a sensor, a gateway or a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no model that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model&apos;s type contains “sensor” or “gateway”; for a container add “implementation: docker”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no effect here: “%2” is no container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, or add “implementation: docker”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “time: free”, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as [program, argument].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“false” is nothing to wait for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true, or choose another condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no regular expression: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a backslash before brackets and dots that are meant as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “protocol: ndjson” or “protocol: none”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position has two numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as [120, 40].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no port to publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list write “8080:80”, “127.0.0.1:8080:80” or “5353:53/udp” (host before container); in a map “80: 8080” (container before host).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “name:/path/in/container” or “/host/path:/path/in/container:ro”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ro or rw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither a path nor a volume&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a path with “/” or “./”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it short: “127.0.0.1:8080:80”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is of version %1; this program reads version 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “xedgesim: 1”, or open it with a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “rng: mt19937”, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of links is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one “- {src: a, dst: b, latency: 5ms}” in each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links have no effect in the model “direct”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “model: latency”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link from “%1” to “%2” stands here a second time; the first is in line %3, column %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one holds; keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list with at least one node is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “- {id: sensor1, type: sensor}” in a line of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than 10 000 nodes in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what the scenario does not need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” stands here a second time; the first is in line %2, column %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each node an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a node with this id, or correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no node “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” sends to “%2”, and there is no such node: its messages will be undeliverable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” sends to “%2”, a container without a protocol: its messages will be undeliverable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “protocol: ndjson” to that node if its program reads JSON lines on a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map of keys and values is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “key: value” lines, indented below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has another name here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its spelling, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” say the same thing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1: …” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it without quotes and without a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to lie between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single value is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one text or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one to 256 characters on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole number that fits in 64 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no percentage from 0% to 100%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something like 0.05 or 5%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of the possible values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”? Possible are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something like 64MiB, 512KiB or a number of bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “%1: %2s” for seconds, or another unit: us, ms, s, min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of seconds such as 10 or 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number of microseconds such as 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something like 10s, 250ms, 1500us or 2min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has to be longer than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time that fits in 64 bits of microseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second document begins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one scenario in each file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This alias stands inside what it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than 100 000 values, aliases counted as if they were written out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “%1” is not one of YAML&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values nest deeper than 64 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the brackets that are open, or write it flatter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has to be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as “key: value”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” stands here a second time; the first is in line %2, column %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“&lt;&lt;” merges maps, and this is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a map there, such as “&lt;&lt;: *defaults”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no well-formed YAML: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the indentation (spaces, no tabs), the quotes and the brackets near this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value holds more than 200 000 brackets and commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a scenario into it, or copy one of the samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 8 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is written in UTF-16, not in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds the control character %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it; in a text write it as an escape in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not written in UTF-8: this byte belongs to no character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the run’s network …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the containers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time is moving already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its last lines. With “on_failure: continue” the run goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its last lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” was killed because it used up its memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” has become unhealthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” has ended with exit code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” has failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event log “%1” is incomplete: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event log “%1” cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file for the events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time cannot go on at %1 s: messages without latency go round in a loop that never ends (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one link of the loop a latency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot be changed while containers run on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another scenario is running; stop it before opening a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scenario is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” is emulated by Renode, which cannot be run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “implementation: model” or “docker” instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario asks for more than a sandbox gives: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it only if you trust whoever wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the engine …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages to node “%1” may arrive up to %2 late: the quantum is longer than the latency of its links (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter quantum, or a longer latency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” failed again and is not restarted any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” has no container now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario has not been started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step must be longer than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the containers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not answer; this is how it was before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xedgesim</name>
    <message>
        <source>The settings cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose now is forgotten at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactive edge-computing scenarios over virtual time and real containers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine: a URL, the name of a Docker context, or “private” (one that the program starts itself).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the scenario at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“xedgesim --help” lists what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--present is not built yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file at a time, not “%1” too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--engine needs a URL, the name of a context, or “private”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--start needs a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::cli::CleanupCommand</name>
    <message>
        <source>Removed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would remove  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::cli::EngineCommand</name>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(rootless)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::cli::OrphansCommand</name>
    <message>
        <source>Orphans: their run is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes of dead runs: they may hold data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: nothing can be proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prototype&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: their run is alive, or somebody else&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no orphans.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::cli::Output</name>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::cli::Report</name>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time %1 s, steps: %2, events: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages: %1 sent, %2 delivered, %3 lost, %4 in flight, %5 undeliverable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time: %1 ms (start %2, steps %3, shutdown %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left behind: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::cli::RunCommand</name>
    <message>
        <source>Interrupted: shutting down. A second time leaves everything as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left at once; these may stay: %1. “xedgesim-cli cleanup” removes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Starting %n node(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shutting down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t = %1 s of %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::cli::ValidateCommand</name>
    <message numerus="yes">
        <source>%1: invalid, %n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: valid, %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>  asks for: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::ClockDisplay</name>
    <message>
        <source>Virtual time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time in hours, minutes, seconds and microseconds. Click to run until a time; Ctrl+C copies whole microseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run until…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::ConsentDialog</name>
    <message>
        <source>Full control over this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full control over the engine, and with it over this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to files of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to a device of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More rights than a container has by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees and reaches the processes of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares memory with programs of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns off a protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes beyond an ordinary sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” asks for more than a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it only if you trust whoever wrote the file. This is what its containers would get:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scenario asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Agree and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::EngineIndicator</name>
    <message>
        <source>Engine: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::EnginePopup</name>
    <message>
        <source>&amp;Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a &amp;private engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios of modelled nodes run without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, API %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cgroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, without root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::EventLogModel</name>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From → to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::EventLogView</name>
    <message>
        <source>What happens in the run is listed here, event by event.
Start the scenario and step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: type, node, payload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at the newest event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::InspectorPanel</name>
    <message>
        <source>Pages about the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of a node is shown here: its state, its log, its figures.
Select one in the table or in the topology.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::LogsTab</name>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log broke off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the newest lines are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node is modelled: it has no log.
What it does is in the event log below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container&apos;s output will be here. Start the scenario to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container is gone, and its log with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container ended without printing anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing printed yet. New lines appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at the newest line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::MainWindow</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a &amp;private engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean &amp;up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About xEdgeSim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit all nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ins&amp;pector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Events and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — xEdgeSim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About xEdgeSim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactive edge-computing scenarios over virtual time and real containers.
Free software under the GNU General Public License, version 3 or later.
Built with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::MessageFigures</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least %1, greatest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known once a message has arrived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::NodeLook</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5 seconds</source>
        <extracomment>a node to a screen reader: name, type, how it is made, status, seconds of virtual time</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::NodeTableModel</name>
    <message>
        <source>%1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::NodesPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes of a scenario are listed here. Open a scenario file to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node has these words in its name, status, type or tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: name, status, tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the nodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::OrphanModel</name>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left behind by runs that have ended (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes of such runs, which may hold data (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: whether their run lives cannot be shown (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by the prototype, which says nothing of its runs (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: in use, of another machine or another user (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, and what became of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::OrphanPill</name>
    <message numerus="yes">
        <source>%n orphan(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orphan(s): clean up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Containers and networks that a run left behind. Shows what will go before it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::OrphansDialog</name>
    <message>
        <source>&amp;Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs left on the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources that runs left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what is left on the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left on the engine. Whatever a run creates is removed when it ends; should something stay after a crash, it is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n</source>
        <comment>things chosen in the list</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close (goes on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed, %2 failed: the list says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is ticked goes when you press “Remove”. Containers and networks whose run has provably ended are ticked; everything else is yours to choose, one by one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::OutputLines</name>
    <message>
        <source>Copy all lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, modelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health check under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it ran out of memory and was killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it was killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks: time, exit code, output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::PrivateEngineDialog</name>
    <message>
        <source>Private engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an engine of our own?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers need a Docker engine, and none answers on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As root, Docker’s engine (dockerd); otherwise Podman’s service. It is used by xEdgeSim alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops when the last xEdgeSim window is closed. Its images stay for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other engines and their containers are never touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modelled nodes run without an engine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems. What a scenario, a node or the engine complains about will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::SampleCard</name>
    <message>
        <source>%1 Needs an engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Needs no engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs an engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs no engine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::Session</name>
    <message>
        <source>A run is still going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be stopped before %1 can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more error(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n warning(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine answers, and this scenario has containers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a private engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of this run could not be removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real time (1×)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a scenario names no pace of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::ShutdownOverlay</name>
    <message>
        <source>Shutting down the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close without waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes are being stopped and their containers removed. The window closes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 containers have ended. The window closes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still shutting down. Closed now, the containers that run would stay on the engine as orphans; the next start offers to remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave them and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::StatsChart</name>
    <message>
        <source>10 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::StatsTab</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node is modelled: it runs inside the simulation and uses nothing that could be measured. Containers have figures here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor, memory, network and disk will be here. Start the scenario to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container does not run: there is nothing to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::StatusLine</name>
    <message>
        <source>No file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n container(s) running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xes::ui::TimePopup</name>
    <message>
        <source>12s, 1500ms, +5s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>250ms, 2s, 1500us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time such as 12s or 1500ms, or +5s from now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length of time such as 250ms or 2s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no time. Write 1500us, 250ms, 10s or 2min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time is at %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step has to be longer than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is in %1 of virtual time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step moves virtual time by %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::TopologyModel</name>
    <message>
        <source>%1 · %2 %</source>
        <extracomment>a link&apos;s latency and how much of it is lost, such as &quot;10 ms · 1 %&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::TopologyView</name>
    <message>
        <source>This scenario has no nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scenario is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its nodes and links will be drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scenario file, or drop one here: its nodes and links will be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing of the nodes and links. The node table says the same in words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;until…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace of virtual time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;quantum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast virtual time follows the wall clock. Containers run in real time, so no faster than 1×.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast virtual time follows the wall clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;quantum (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scenario first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the nodes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes are still starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time has reached the end. “Run until…” goes past it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes are being stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all nodes and remove their containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start all nodes and wait until they are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time is at the beginning already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset: stop the nodes and go back to the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold virtual time at the next border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let virtual time run to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event of a modelled node or message lies ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step to the next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until a time of your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::ValueLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::WelcomePage</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge computing, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modelled nodes and real containers move through virtual time together. Open a sample, press Start, and step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a scenario…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a *.yaml file anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios that you open will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>xes::ui::words</name>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No engine yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for an engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the private engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named on the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named by DOCKER_HOST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named by DOCKER_CONTEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker&apos;s current context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found at a known place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
