// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/dockerreader.h"

#include <QCoreApplication>
#include <QDir>

#include <cmath>

namespace xes::scenario {

namespace {

class DockerReader
{
public:
    DockerReader(const Item &item, const QString &folder, Findings &findings)
        : m_map(item, Section::Docker, findings), m_folder(folder), m_findings(findings)
    {}

    DockerSpec read()
    {
        if (!m_map.isMap())
            return {};
        readImage();
        readProcess();
        m_spec.ports = readPorts(value("ports"), m_findings);
        m_spec.volumes = readVolumes(value("volumes"), m_folder, m_findings);
        text("network", m_spec.network);
        readLimits();
        text("hostname", m_spec.hostname);
        readLabels();
        readPrivileges();
        readHealthcheck();
        return m_spec;
    }

private:
    [[nodiscard]] Item value(const char *key) const { return m_map.value(QString::fromLatin1(key)); }
    void text(const char *key, QString &to)
    {
        if (const auto name = readName(value(key), m_findings))
            to = *name;
    }
    void list(const char *key, QStringList &to)
    {
        if (const auto texts = readTexts(value(key), m_findings))
            to = *texts;
    }
    void flag(const char *key, bool &to)
    {
        if (const auto is = readBool(value(key), m_findings))
            to = *is;
    }

    void readImage()
    {
        text("image", m_spec.image);
        text("build_context", m_spec.buildContext);
        text("dockerfile", m_spec.dockerfile);
        if (m_spec.buildContext.startsWith(u'~')) {
            m_findings.error(value("build_context"), Text(QT_TRANSLATE_NOOP("core", "“~” is not expanded.")),
                             Text(QT_TRANSLATE_NOOP("core", "Write the path in full.")));
        } else if (!m_spec.buildContext.isEmpty() && !m_folder.isEmpty()) {
            m_spec.buildContext = QDir::cleanPath(QDir(m_folder).absoluteFilePath(m_spec.buildContext));
        }
        if (!value("image") && !value("build_context"))
            m_map.missing(QStringLiteral("image"));
        for (const QChar c : std::as_const(m_spec.image)) {
            if (c.isSpace()) {
                m_findings.error(
                    value("image"),
                    Text(QT_TRANSLATE_NOOP("core", "“%1” is no image's name."), {m_spec.image}),
                    Text(QT_TRANSLATE_NOOP("core", "Write it as for “docker run”, such as alpine:latest.")));
                break;
            }
        }
        if (value("dockerfile") && !value("build_context"))
            m_findings.error(value("dockerfile"),
                             Text(QT_TRANSLATE_NOOP("core", "A Dockerfile needs the folder to build in.")),
                             Text(QT_TRANSLATE_NOOP("core", "Add “build_context: FOLDER”.")));
    }

    void readProcess()
    {
        m_spec.command = readCommand(value("command"), m_findings);
        m_spec.entrypoint = readCommand(value("entrypoint"), m_findings);
        if (const auto environment = readPairs(value("environment"), m_findings))
            m_spec.environment = *environment;
        text("user", m_spec.user);
        text("working_dir", m_spec.workingDirectory);
        if (const auto port = readInteger(value("socket_port"), m_findings, 1, 65535))
            m_spec.socketPort = quint16(*port);
    }

    void readLimits()
    {
        if (const auto bytes = readSize(value("memory"), m_findings))
            m_spec.memoryBytes = *bytes;
        if (const auto cpus = readNumber(value("cpus"), m_findings, 0.01, 1024))
            m_spec.cpus = *cpus;
    }

    void readLabels()
    {
        const Item item = value("labels");
        const auto labels = readPairs(item, m_findings);
        if (!labels)
            return;
        for (auto it = labels->begin(); it != labels->end(); ++it) {
            if (it.key().startsWith(u"xedgesim")) {
                m_findings.error(
                    item, Text(QT_TRANSLATE_NOOP("core", "The label “%1” cannot be set here."), {it.key()}),
                    Text(QT_TRANSLATE_NOOP("core", "Labels that begin with “xedgesim” belong to the program; "
                                                   "choose another name.")));
            }
        }
        m_spec.labels = *labels;
    }

    void readPrivileges()
    {
        flag("privileged", m_spec.privileged);
        list("cap_add", m_spec.capAdd);
        list("cap_drop", m_spec.capDrop);
        list("devices", m_spec.devices);
        list("security_opt", m_spec.securityOptions);
        text("pid", m_spec.pidMode);
        text("ipc", m_spec.ipcMode);
        flag("read_only", m_spec.readOnlyRoot);
        list("tmpfs", m_spec.tmpfs);
        if (const auto sysctls = readPairs(value("sysctls"), m_findings))
            m_spec.sysctls = *sysctls;
    }

    void readHealthcheck()
    {
        const Item item = value("healthcheck");
        const MapReader map(item, Section::Healthcheck, m_findings);
        if (!map.isMap())
            return;
        Healthcheck check;
        const Item test = map.value(QStringLiteral("test"));
        if (const auto disabled = readBool(map.value(QStringLiteral("disable")), m_findings);
            disabled && *disabled)
            check.test = {QStringLiteral("NONE")};
        else if (!test)
            map.missing(QStringLiteral("test"));
        else if (test.node->isScalar())
            check.test = {QStringLiteral("CMD-SHELL"), test.node->text};
        else if (const auto words = readTexts(test, m_findings))
            check.test = *words;
        const QString kind = check.test.value(0);
        if (test && !check.test.isEmpty() && kind != u"CMD" && kind != u"CMD-SHELL" && kind != u"NONE")
            m_findings.error(test,
                             Text(QT_TRANSLATE_NOOP(
                                 "core", "A health check in a list begins with CMD, CMD-SHELL or NONE.")),
                             Text(QT_TRANSLATE_NOOP("core", "Write [CMD, program, argument].")));
        check.interval = wallTime(map, "interval");
        check.timeout = wallTime(map, "timeout");
        check.startPeriod = wallTime(map, "start_period");
        if (const auto retries = readInteger(map.value(QStringLiteral("retries")), m_findings, 1, 1000))
            check.retries = int(*retries);
        m_spec.healthcheck = check;
    }

    std::chrono::milliseconds wallTime(const MapReader &map, const char *key)
    {
        const auto time = readTime(map, QString::fromLatin1(key), Zero::Allowed, m_findings);
        return time ? std::chrono::ceil<std::chrono::milliseconds>(*time) : std::chrono::milliseconds(0);
    }

    MapReader m_map;
    QString m_folder;
    Findings &m_findings;
    DockerSpec m_spec;
};

} // namespace

DockerSpec readDocker(const Item &item, const QString &folder, Findings &findings)
{
    return DockerReader(item, folder, findings).read();
}

} // namespace xes::scenario
